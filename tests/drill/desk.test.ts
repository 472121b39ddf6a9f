import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Start } from '@/components/drill/begin';
import { type Desk, openDesk } from '@/components/drill/desk';
import { phaseOf } from '@/components/drill/phase';
import { commit, countAfterAll, type Drill, draft, end, goTo, voidAnswer } from '@/components/drill/run';
import { openDrillStore } from '@/components/drill/store';
import type { BegunDrill, ChosenDrill } from '@/lib/outbox/drills';
import type { Outbox } from '@/lib/outbox/outbox';
import { uuid7 } from '@/lib/outbox/uuid7';
import { saved, until, World } from '../outbox/world';
import { named, questionsFor, responseTo } from './questions';

let world: World;
let isOnline = true;
let isHidden = false;
/** What the server has of a drill that was begun elsewhere. */
let begun: BegunDrill | undefined;
let stores = 0;
let asked: string[] = [];

beforeEach(async () => {
  world = new World();
  isOnline = true;
  isHidden = false;
  begun = undefined;
  asked = [];
  stores++;
  await world.server.up();
});
afterEach(() => world.end());

const start: Start = {
  id: null,
  isReload: true,
  choice: { scope: {}, of: 'new-first', size: 45 },
  run: { where: 'drill', readFirst: false, search: '', from: '/demo' },
};

/** The drill's routes by what makes their answers, and the one door by the test's server. */
async function send(path: string, init?: RequestInit): Promise<Response> {
  if (!isOnline) throw new TypeError('Failed to fetch');
  asked.push(path);
  if (path === '/api/items') {
    const { items } = JSON.parse(String(init?.body));
    return Response.json({ items: await questionsFor(items) });
  }
  if (path.startsWith('/api/drill?'))
    return begun
      ? Response.json(begun)
      : Response.json({ error: 'There is no such drill.' }, { status: 404 });
  if (path === '/api/drill') {
    const items = await questionsFor(named.slice(0, 20));
    const drill: ChosenDrill = { title: 'All areas', items, more: named.slice(20), found: 45 };
    return Response.json(drill);
  }
  return world.fetch(path, init);
}

interface Tab {
  desk: Desk;
  box: Outbox;
  target: EventTarget;
  drill(): Drill;
}

/** Opens the drill's page in a tab of the browser. */
function tab(
  id: string | null = null,
  change: { box?: Outbox; now?: () => number; isReload?: boolean } = {},
): Tab {
  const box = change.box ?? world.tab({ fetch: (input, init) => send(String(input), init) });
  const now = change.now ?? (() => Date.now());
  const store = openDrillStore(world.indexedDB, now, `drills-${stores}`);
  const target = new EventTarget();
  const desk = openDesk(
    'demo',
    { ...start, id, isReload: change.isReload ?? true },
    {
      outbox: box,
      store,
      fetch: (input, init) => send(String(input), init),
      target,
      isHidden: () => isHidden,
      now,
    },
  );
  onTestFinished(() => {
    desk.stop();
    store.close();
  });
  const drill = () => {
    const view = desk.view();
    if (view.is !== 'here') throw new Error(JSON.stringify(view));
    return view.drill;
  };
  return { desk, box, target, drill };
}

const isHere = ({ desk }: Tab) => until(() => desk.view().is === 'here', 'the drill is here');

function choose(tab: Tab, isRight = true): void {
  const phase = phaseOf(tab.drill());
  if (phase.is !== 'open') throw new Error(phase.is);
  const response = responseTo(phase.question, isRight);
  tab.desk.change((drill) => draft(drill, phase.question.shown.id, { response }));
}

/** Answers the question on the screen, and goes on. */
function answer(tab: Tab, isRight = true): void {
  choose(tab, isRight);
  tab.desk.change((drill) =>
    commit(drill, named[Number(drill.progress.at)]?.id ?? '', {
      certainty: 'sure',
      event: uuid7(Date.now()),
      read: [],
    }),
  );
  tab.desk.change((drill) => goTo(drill, Number(drill.progress.at) + 1));
}

const rows = () => [...world.server.rows.values()];
const answersOnServer = () => rows().filter(({ kind }) => kind === 'answer.given');

test('who only looks makes no session, and no drill', async () => {
  const one = tab();
  await isHere(one);
  one.desk.change((drill) => draft(drill, named[0]?.id ?? '', { response: [] }));
  await one.desk.settled();
  await one.box.flush();
  expect(rows()).toEqual([]);
  expect(asked).not.toContain('/api/session');
});

test('all questions are fetched ahead; a drill begun goes on without a network, and a reload loses nothing', async () => {
  const one = tab();
  await isHere(one);
  await until(() => Object.keys(one.drill().questions).length === 45);
  isOnline = false;
  for (let count = 0; count < 3; count++) answer(one);
  choose(one, false);
  await one.desk.settled();
  one.box.stop();
  one.desk.stop();

  // The page is loaded anew, still without a network.
  const two = tab(one.drill().run.id);
  await isHere(two);
  expect(phaseOf(two.drill())).toEqual(phaseOf(one.drill()));
  expect(two.drill().progress.at).toBe(3);
  answer(two);
  isOnline = true;
  await two.desk.settled();
  await two.box.flush();
  await saved(two.box);
  expect(answersOnServer()).toHaveLength(4);
  expect(rows().filter(({ kind }) => kind === 'drill.started')).toMatchObject([{ id: two.drill().run.id }]);
});

test('what the page kept and did not record before it died is recorded after the next start, once', async () => {
  const dying = world.tab({ fetch: (input, init) => send(String(input), init) });
  let isDead = false;
  const { record } = dying;
  const one = tab(null, {
    box: { ...dying, record: (event, id) => (isDead ? new Promise(() => undefined) : record(event, id)) },
  });
  await isHere(one);
  answer(one);
  await one.desk.settled();
  isDead = true;
  answer(one);
  const store = openDrillStore(world.indexedDB, () => Date.now(), `drills-${stores}`);
  const { id } = one.drill().run;
  const isKept = async () => Object.keys((await store.read(id))?.progress.given ?? {}).length === 2;
  let kept = false;
  await until(() => {
    void isKept().then((is) => {
      kept = is;
    });
    return kept;
  });
  store.close();
  one.desk.stop();

  begun = undefined;
  const two = tab(id);
  await isHere(two);
  await two.desk.settled();
  await saved(two.box);
  await until(() => answersOnServer().length === 2);
  const again = tab(id);
  await isHere(again);
  await again.desk.settled();
  await saved(again.box);
  expect(answersOnServer()).toHaveLength(2);
});

test('two tabs on one drill show the same answers, and give each once', async () => {
  const one = tab();
  await isHere(one);
  choose(one);
  await one.desk.settled();
  const two = tab(one.drill().run.id);
  await isHere(two);
  answer(one);
  await until(() => phaseOf(two.drill()).is === 'revealed');
  two.desk.change((drill) =>
    commit(drill, named[0]?.id ?? '', { certainty: 'guess', event: uuid7(Date.now()), read: [] }),
  );
  two.desk.change((drill) => goTo(drill, 1));
  answer(two, false);
  await until(() => Object.keys(one.drill().progress.given).length === 2);
  await Promise.all([one.desk.settled(), two.desk.settled()]);
  await Promise.all([saved(one.box), saved(two.box)]);
  expect(answersOnServer()).toHaveLength(2);
});

test('a tab that heard of nothing takes nothing away that another has kept', async () => {
  const one = tab();
  await isHere(one);
  const before = one.drill();
  answer(one);
  await one.desk.settled();
  const store = openDrillStore(world.indexedDB, () => Date.now(), `drills-${stores}`);
  const late = draft(before, named[1]?.id ?? '', { response: ['half'] });
  await store.keepProgress(late);
  const kept = (await store.read(before.run.id))?.progress;
  store.close();
  expect(Object.keys(kept?.given ?? {})).toEqual([named[0]?.id]);
  expect(kept?.drafts[named[1]?.id ?? '']?.response).toEqual(['half']);
});

test('a drill begun on another device goes on at its first open question, and repeats nothing', async () => {
  const items = await questionsFor(named.slice(0, 20));
  const [first] = items;
  if (!first) throw new Error('No question.');
  const given = { id: uuid7(Date.now()), item: first.shown.id, response: responseTo(first, false) };
  begun = {
    ...{ id: uuid7(Date.now()), title: 'Elsewhere', readFirst: false, ended: false, items },
    more: named.slice(20),
    given: [{ ...given, certainty: 'sure', voided: false }],
  };
  const here = tab(begun.id);
  await isHere(here);
  expect(here.drill().progress.at).toBe(1);
  answer(here);
  here.desk.change((drill) => goTo(drill, 0));
  here.desk.change((drill) => voidAnswer(drill, first.shown.id, uuid7(Date.now())));
  here.desk.change((drill) => end(drill, uuid7(Date.now())));
  await here.desk.settled();
  await saved(here.box);
  expect(
    rows()
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['answer.given', 'answer.voided', 'drill.ended']);
  expect(rows().find(({ kind }) => kind === 'answer.voided')?.payload).toEqual({ answer: given.id });
});

test('a drill that cannot be fetched says why, and comes when the connection is back', async () => {
  isOnline = false;
  const one = tab();
  await until(() => one.desk.view().is === 'failed');
  expect(one.desk.view()).toEqual({ is: 'failed', why: '' });
  isOnline = true;
  one.target.dispatchEvent(new Event('online'));
  await isHere(one);
  const other = tab(uuid7(Date.now()));
  await until(() => other.desk.view().is === 'nothing');
  expect(other.desk.view()).toEqual({ is: 'nothing', why: 'There is no such drill of yours.' });
});

test('where the browser keeps nothing, the page goes on with what it has', async () => {
  world.indexedDB = undefined;
  const one = tab();
  await isHere(one);
  answer(one);
  answer(one);
  await one.desk.settled();
  await saved(one.box);
  expect(answersOnServer()).toHaveLength(2);
});

test('an answer says how long its question was on the screen', async () => {
  let clock = 1_800_000_000_000;
  const one = tab(null, { now: () => clock });
  await isHere(one);
  clock += 7000;
  choose(one);
  clock += 5000;
  answer(one);
  clock += 60_000;
  one.desk.change((drill) => goTo(drill, 0));
  one.desk.change((drill) => goTo(drill, 1));
  clock += 1000;
  answer(one);
  const times = named.slice(0, 2).map(({ id }) => one.drill().progress.given[id]?.ms);
  expect(times).toEqual([12_000, 61_000]);
});

test('an answer that is not to count is taken back when its question is left, and not before', async () => {
  const one = tab();
  await isHere(one);
  answer(one);
  one.desk.change((drill) => goTo(drill, 0));
  const slip = () => one.desk.change((drill) => voidAnswer(drill, named[0]?.id ?? '', uuid7(Date.now())));
  slip();
  one.desk.change(countAfterAll);
  one.desk.change((drill) => goTo(drill, 1));
  one.desk.change((drill) => goTo(drill, 0));
  slip();
  await one.desk.settled();
  await saved(one.box);
  const voided = () => rows().filter(({ kind }) => kind === 'answer.voided');
  expect(voided()).toEqual([]);
  // A page that is hidden may be gone for good.
  isHidden = true;
  one.target.dispatchEvent(new Event('visibilitychange'));
  await until(() => voided().length === 1, 'it is taken back');
});

test('a link to a drill leads to its first open question, a reload to what was on the screen', async () => {
  const one = tab();
  await isHere(one);
  answer(one);
  one.desk.change((drill) => goTo(drill, 0));
  await one.desk.settled();
  const { id } = one.drill().run;
  const again = tab(id);
  await isHere(again);
  expect(again.drill().progress.at).toBe(0);
  const linked = tab(id, { isReload: false });
  await isHere(linked);
  expect(linked.drill().progress.at).toBe(1);
});
