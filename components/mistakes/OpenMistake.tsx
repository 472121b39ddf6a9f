import { CardToggle } from '@/components/cards/CardToggle';
import { Html } from '@/components/content/Html';
import type { SentMistake } from '@/lib/outbox/mistakes';
import { Missed } from './Missed';
import { Note } from './Note';
import { drillOf } from './retry';
import { wantedWords } from './words';

/** A rule to work on: what it says, what was answered instead, why, and what to do about it. */
export function OpenMistake({ exam, mistake }: { exam: string; mistake: SentMistake }) {
  const { rule, title, tags, wasSure, wanted, route, times } = mistake;
  return (
    <li className="border-line border-t py-6">
      <article aria-label={title}>
        <p className="text-ink-2 text-sm">
          {wasSure && <b className="text-ink">Sure and wrong</b>}
          {wasSure && tags.length > 0 && ' · '}
          {tags.join(' · ')}
        </p>
        <h2 className="mt-0.5">
          <a href={rule.href}>{rule.title}</a>
        </h2>
        <Html html={rule.html} className="mt-1" />
        <Missed exam={exam} missed={mistake.missed} times={times} />
        {wanted && <p className="mt-3">{wantedWords(wanted)}</p>}
        {route.length > 0 && (
          <p className="mt-1 text-ink-2">
            Read first:{' '}
            {route.map(({ title: page, href }, at) => (
              <span key={href}>
                {at > 0 && ', '}
                <a href={href}>{page}</a>
              </span>
            ))}
          </p>
        )}
        <Note unit={rule.id} title={title} />
        <div className="no-print mt-3.5 flex flex-wrap items-center gap-x-5 gap-y-2.5">
          <a
            className="button quiet"
            href={drillOf(exam, [rule.id])}
            aria-label={`Drill this rule: ${title}`}
          >
            Drill this rule
          </a>
          <CardToggle unit={rule.id} title={title} isCard />
        </div>
      </article>
    </li>
  );
}
