import { LevelHelp } from '@/components/progress/LevelMeanings';
import { Rating } from '@/components/progress/Rating';
import { type Domain, type Exam, findUnit, type Model } from '@/lib/content/model';
import { capital, counted, inWords } from '@/lib/content/phrases';
import { CheckYourself } from './DrillLinks';
import { ObjectiveTable } from './ObjectiveTable';
import { Trail } from './Trail';

/** One domain: what it weighs, what it asks for, its areas with ratings, its objectives with where to read and answer. */
export function DomainPage({ model, exam, domain }: { model: Model; exam: Exam; domain: Domain }) {
  const [from, to] = domain.weight;
  return (
    <div className="max-w-[50rem]">
      <Trail steps={[{ text: `${exam.file.front.code} board`, href: `/${exam.id}` }]} />
      <h1>{domain.title}</h1>
      <p className="mt-2.5 max-w-[68ch] text-ink-2 text-lede">{domain.know}</p>
      <dl className="mt-5 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="text-ink-2">Weight</dt>
        <dd>
          {from}–{to}% of the exam
        </dd>
        <dt className="text-ink-2">The trap</dt>
        <dd className="max-w-[60ch]">{domain.trap}</dd>
      </dl>
      <section aria-labelledby="areas" className="mt-9">
        <h2 id="areas">
          {capital(inWords(domain.areas.length))} {domain.areas.length === 1 ? 'area' : 'areas'}
        </h2>
        <div className="mt-1 text-ink-2 text-sm">
          <LevelHelp />
        </div>
        <ul className="mt-2 border-line border-t">
          {domain.areas.map((area) => (
            <li
              key={area.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3"
            >
              <div className="min-w-56 flex-1">
                <a href={`/${area.id}`} className="font-semibold">
                  {area.front.title}
                </a>
                <p className="text-ink-2 text-sm">{area.front.summary}</p>
              </div>
              <Rating unit={area.id} label={area.front.title} size="full" />
            </li>
          ))}
        </ul>
      </section>
      {domain.groups.map((group) => {
        const leads = findUnit(model, `${exam.id}/${group.leads}`);
        return (
          <section key={group.id} aria-labelledby={`group-${group.id}`} className="mt-9">
            <h2 id={`group-${group.id}`}>
              {group.id} {group.title}
            </h2>
            <p className="mt-1 mb-1 text-ink-2 text-sm">
              {counted(group.objectives.length, 'objective')}
              {leads && (
                <>
                  {'. Start with '}
                  <a href={leads.href}>{leads.title}</a>.
                </>
              )}
            </p>
            <ObjectiveTable exam={exam} objectives={group.objectives} caption={group.title} />
          </section>
        );
      })}
      <CheckYourself exam={exam} scope={{ domain: [domain.id] }} what="domain" />
    </div>
  );
}
