'use client';

import { useRef } from 'react';
import { wordOf } from '@/components/progress/levels';
import { Shape } from '@/components/progress/RatingMark';
import { useSitting } from '@/components/progress/sitting';
import { useSetting, useStanding } from '@/components/progress/standing';
import { useLevels } from '@/components/progress/store';
import { useServed } from '@/components/progress/useServed';
import { useKeys } from '@/components/question/useKeys';
import type { SentPlan, SentTask } from '@/lib/outbox/plan';
import { zoneHere } from '@/lib/outbox/zone';
import { daysBetween, daysIn } from '@/lib/schedule/day';
import type { BoardArea } from './advice';
import { Due } from './Due';
import { nextThings, stageOf } from './do-next';

interface Props {
  exam: string;
  areas: readonly BoardArea[];
  /** How many questions the diagnostic has; undefined where there is none. */
  diagnostic: number | undefined;
  /** The score that passes. */
  pass: number;
}

/** What to do next, from what is open, the answers, the ratings and the weights. Keys 1 to 3 start it. */
export function DoNext({ exam, areas, diagnostic, pass }: Props) {
  const levels = useLevels(areas.map(({ unit }) => unit));
  const standing = useStanding(exam);
  const stage = stageOf(useSitting(exam), pass);
  const [renewOn] = useSetting(exam, 'renewOn');
  const plan = usePlanned(exam);
  const dayOf = daysIn(zoneHere());
  const daysSince = (at: string) => daysBetween(dayOf(Date.parse(at)), dayOf(Date.now()));
  const things =
    plan === 'loading'
      ? []
      : nextThings(exam, { areas, levels, stage, renewOn, tasks: plan, daysSince }, standing, diagnostic);
  const list = useRef<HTMLOListElement>(null);
  useKeys(list, ({ key, shiftKey, repeat }) => {
    const link = /^[1-9]$/.test(key) ? list.current?.querySelectorAll('a')[Number(key) - 1] : undefined;
    if (shiftKey || repeat || !link) return false;
    link.click();
    return true;
  });
  return (
    <div className="awaits-data">
      <ol ref={list} className={plan === 'loading' ? 'mt-1 min-h-48' : 'mt-1'}>
        {things.map(({ level, text, why, href, action }, at) => (
          <li
            key={text}
            className="grid grid-cols-[1.625rem_minmax(0,1fr)_auto] items-center gap-x-2 border-line border-t py-2.5 first:border-t-0"
          >
            <span className="rating-mark" data-level={level ?? 'none'}>
              {level !== undefined && (
                <>
                  <Shape level={level} />
                  <span className="sr-only">{level ? wordOf(level) : 'Not known yet'}</span>
                </>
              )}
            </span>
            <span>
              <span className={at === 0 ? 'font-semibold' : undefined}>{text}</span>
              <span className="block text-ink-2 text-sm">{why}</span>
            </span>
            <a
              href={href}
              className={at === 0 ? 'button' : 'button quiet'}
              aria-label={`${action}: ${text}`}
              aria-keyshortcuts={String(at + 1)}
            >
              {action} <kbd className="key">{at + 1}</kbd>
            </a>
          </li>
        ))}
      </ol>
      {stage !== 'today' && <Due exam={exam} due={standing.due} mistakes={standing.mistakes} />}
    </div>
  );
}

/** What the plan still has for today, once that is known; nothing where there is no plan, or the server cannot be reached. */
function usePlanned(exam: string): readonly SentTask[] | 'loading' {
  const [weekMinutes] = useSetting(exam, 'weekMinutes');
  const hasPlan = weekMinutes?.some((minutes) => minutes > 0) ?? false;
  const [served] = useServed<SentPlan>(hasPlan ? `/api/plan?${new URLSearchParams({ exam })}` : null);
  if (hasPlan && served.is === 'loading') return 'loading';
  const today = served.is === 'here' ? served.value.days[0] : undefined;
  return today?.tasks.filter(({ done }) => !done) ?? [];
}
