import { z } from 'zod';
import type { Payloads } from '../outbox/wire';
import type { Moment } from './clock';
import { eventId, type KindOfEvent, type KnownUnit, ms, ofExam, response, type World } from './kind';
import { type MockAtDoor, objectionToResponse, objectionToSection, objectionToTime } from './mock-door';

type MockKind = Extract<keyof Payloads, `mock.${string}`>;

const item = z.string().max(20);

/** What a candidate does in a mock. */
export const mockKinds = {
  'mock.response': {
    payload: z.strictObject({
      mock: eventId,
      item,
      response: response.nullable(),
      flagged: z.boolean(),
      spent: ms,
      keeps: z
        .array(z.enum(['response', 'flagged']))
        .max(2)
        .optional(),
    }),
    wanted: 'a mock and a question of it, a response or null, whether it is flagged, and a time',
    objection: inMock(objectionToResponse),
  },
  'mock.section': {
    payload: z.strictObject({ mock: eventId, section: z.int().min(0).max(100) }),
    wanted: 'a mock and the number of a section',
    objection: inMock((mock, { section }, moment) => objectionToSection(mock, section, moment)),
  },
  'mock.looked': {
    payload: z.strictObject({ mock: eventId, ms }),
    wanted: 'a mock and a time',
    objection: inMock((mock, _, moment) =>
      mock.openBook ? objectionToTime(mock, moment) : 'its mock was taken without the book',
    ),
  },
  'mock.submitted': {
    payload: z.strictObject({ mock: eventId }),
    wanted: 'the id of a mock',
    // Twice is once: the end does not come again.
    objection: inMock(() => undefined),
  },
} satisfies { [K in MockKind]: KindOfEvent<K> };

/** Judges an event by its mock, which has to be one of this learner in this exam. */
function inMock<P extends { mock: string }>(
  objection: (mock: MockAtDoor, payload: P, moment: Moment) => string | undefined,
) {
  return (unit: KnownUnit, payload: P, world: World, moment: Moment): string | undefined => {
    const mock = world.findMock(payload.mock);
    if (mock?.exam !== unit.id) return ofExam(unit) ?? 'there is no such mock of yours';
    return objection(mock, payload, moment);
  };
}
