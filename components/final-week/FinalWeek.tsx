import { Ticked } from '@/components/content/views/checklist';
import { kindOf } from '@/lib/content/kinds/all';
import { type Exam, type FileOfKind, filesOfKind } from '@/lib/content/model';
import { counted } from '@/lib/content/phrases';
import { rehearsals, rehearsedIn } from '@/lib/items/rehearsal';
import { finalDays } from '@/lib/schedule/final-week';
import { Days } from './Days';
import { Finding } from './Finding';
import { Fold } from './Fold';
import { linkOf, rehearsalLink } from './places';

interface Props {
  exam: Exam;
  /** The checklists for days before the exam, as `checklistsOf` has them, with their text as HTML. */
  checklists: readonly { file: FileOfKind<'checklist'>; html: string }[];
}

/** The checklists for days before the exam, as their days come. */
export function checklistsOf(exam: Exam): FileOfKind<'checklist'>[] {
  return filesOfKind(exam, 'checklist')
    .filter(({ front }) => front.days.length > 0)
    .sort((a, b) => Math.max(...b.front.days) - Math.max(...a.front.days));
}

/** The last days before the exam: what each is for, what is said from memory, and what is to be ticked. */
export function FinalWeek({ exam, checklists }: Props) {
  const lists = rehearsals(exam);
  const links = finalDays.map(({ left, offers }) => [
    ...lists.filter(({ front }) => front.days.includes(left)).map(rehearsalLink),
    ...offers.map((offer) => linkOf(offer, exam.id)),
  ]);
  return (
    <>
      <p className="mb-0.5 text-ink-2">Final week</p>
      <Finding exam={exam.id} />
      <section aria-labelledby="days" className="mt-7">
        <h2 id="days">Day by day</h2>
        <Days exam={exam.id} links={links} />
      </section>
      {lists.length > 0 && (
        <section aria-labelledby="from-memory" className="mt-10">
          <h2 id="from-memory">From memory</h2>
          <p className="mt-1 max-w-[68ch] text-ink-2 text-sm">
            Prompts are answered aloud or in writing, then you tick what you mentioned against the model
            answer; that counts for their cards and ticks the checklist. Runbooks are put in order, then
            compared; that counts nothing, for who rehearses has read them.
          </p>
          <ul className="mt-3 border-line border-t">
            {lists.map((list) => (
              <li key={list.id} className="border-line border-b py-2.5">
                <a href={rehearsalLink(list).href} className="font-semibold">
                  {list.front.title}
                </a>
                <p className="text-ink-2 text-sm">{contentOf(exam, list)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="take-along" className="no-print mt-10">
        <h2 id="take-along">To take along</h2>
        <ul className="final-links">
          <li>
            <a href={linkOf('page', exam.id).href}>The page to print</a>, with the rules that you missed
          </li>
          <li>
            <a href={linkOf('calm', exam.id).href}>The last evening</a>, which asks nothing
          </li>
        </ul>
      </section>
      {checklists.length > 0 && (
        <section aria-labelledby="checklists" className="mt-10">
          <h2 id="checklists">Checklists</h2>
          <div className="mt-2 border-line border-t">
            {checklists.map(({ file, html }) => (
              <Fold
                key={file.id}
                exam={exam.id}
                title={file.front.title}
                days={file.front.days}
                line={kindOf(file).line(file)}
              >
                <Ticked file={file} html={html} />
              </Fold>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function contentOf(exam: Exam, list: FileOfKind<'checklist' | 'set'>): string {
  const all = rehearsedIn(exam, list);
  const prompts = all.filter(({ kind }) => kind === 'prompt').length;
  const parts = [
    ...(prompts > 0 ? [counted(prompts, 'prompt')] : []),
    ...(all.length > prompts ? [counted(all.length - prompts, 'runbook')] : []),
  ];
  return `${parts.join(' and ')}.`;
}
