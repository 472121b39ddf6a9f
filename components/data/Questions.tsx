import { counted } from '@/lib/content/phrases';
import type { Offer } from '@/lib/interchange/gift';

/** Takes questions along to a learning platform. A form of the page's own, which needs no script. */
export function Questions({ exam, offers }: { exam: string; offers: readonly Offer[] }) {
  const [whole, ...others] = offers;
  if (!whole) return null;
  const options = (kind: Offer['kind']) =>
    others
      .filter((offer) => offer.kind === kind)
      .map(({ of, title, questions }) => (
        <option key={of} value={of}>
          {title}, {questions}
        </option>
      ));
  return (
    <section aria-labelledby="questions" className="no-print mt-9">
      <h2 id="questions">Questions for Moodle</h2>
      <p className="mt-1.5">
        The questions of drills with their keys and reasons, as GIFT, which Moodle and other platforms read.
        Those that are kept for mock exams are not among them.
        {whole.left > 0 && ` ${leftWords(whole)}`}
      </p>
      <form action="/api/gift" method="get" className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-2">
        <input type="hidden" name="exam" value={exam} />
        <div className="min-w-0 max-w-full flex-1 basis-72">
          <label htmlFor="of" className="block text-ink-2 text-sm">
            Which questions
          </label>
          <select id="of" name="of" defaultValue="" className="select mt-1">
            <option value="">The whole exam, {whole.questions}</option>
            <optgroup label="Domains">{options('domain')}</optgroup>
            <optgroup label="Areas">{options('area')}</optgroup>
          </select>
        </div>
        <button type="submit" className="button quiet">
          Export as GIFT
        </button>
      </form>
    </section>
  );
}

function leftWords({ left, questions }: Offer): string {
  const [are, their] = left === 1 ? ['is', 'its'] : ['are', 'their'];
  return `${counted(left, 'question')} of ${left + questions} ${are} left out: ${their} steps may come in more than one order, and GIFT knows only one. The file names them at its beginning.`;
}
