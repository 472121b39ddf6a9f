import { createHash } from 'node:crypto';
import type { Exam, Model } from '../content/model';
import { eventsOf } from '../db/events';
import { database } from '../db/live';
import { type CalendarEvent, icalOf } from '../interchange/ical';
import { settingFrom } from '../outbox/settings';
import { learnerIn } from './door';
import { planFrom } from './plan';
import { setting, standpointOf } from './plan-standpoint';
import { lastsFrom } from './snapshot';

/**
 * A learner's plan as a calendar (text/calendar): what is to be done on which day, and the exam. Nothing else of
 * them is in it.
 */
export async function planCalendar(learner: string, exam: Exam, model: Model, zone: string): Promise<string> {
  const read = await learnerIn(learner, exam, model);
  const at = standpointOf({ exam, model, ...read }, { now: Date.now(), zone });
  const { days, examAt } = planFrom(at, zone);
  const { code, minutes } = exam.file.front;
  const renewOn = setting(at, 'renewOn');
  const extra = setting(at, 'extraTime');
  const uid = (id: string) => `${hashOf(`${learner} ${exam.id} ${id}`)}@greenboard`;
  const tasks = days.flatMap(({ day, tasks }) =>
    tasks.map(
      ({ id, title }): CalendarEvent => ({ uid: uid(id), title: `${code}: ${title}`, when: { day } }),
    ),
  );
  const events: CalendarEvent[] = [
    ...tasks,
    ...(examAt === null
      ? []
      : [
          {
            uid: uid('exam'),
            title: `${code} exam`,
            when: { at: examAt, minutes: Math.round(minutes * extra) },
          },
        ]),
    ...(renewOn === null
      ? []
      : [{ uid: uid('renew'), title: `${code}: renew the certification`, when: { day: renewOn } }]),
  ];
  return icalOf(`${code} plan`, events, new Date(at.now).toISOString());
}

/** What the address of a learner's calendar is made from; null while they have none. */
export async function feedKeyOf(learner: string, exam: string): Promise<string | null> {
  const { client } = await database();
  const rows = await eventsOf(client, { learner, exam, kinds: ['setting.set'] });
  const last = lastsFrom(rows, (unit) => unit);
  return settingFrom((subject) => last['setting.set'][subject], exam, 'feed');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
