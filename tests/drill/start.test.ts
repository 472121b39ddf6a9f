import { expect, test } from 'vitest';
import { startFrom } from '@/components/drill/start';

const faultOf = (rest: string) => {
  const { hash, search, origin, pathname } = new URL(`http://there/demo/drill/run${rest}`);
  return startFrom('demo', { hash, search, origin, pathname }, '', false).fault;
};

test.each([
  ['#nonsense', 'The address asks for a drill “nonsense”, and there is none.'],
  ['?of=nonsense', 'The address asks for “nonsense” questions, and there is no such choice.'],
  ['?size=0', 'The address asks for “0” as the number of questions, and a drill has 1 to 50.'],
])('%s is no drill', (rest, fault) => {
  expect(faultOf(rest)).toBe(fault);
});

test.each(['', '?of=&size=', '?of=missed&size=until-stopped', '?size=50', `#${crypto.randomUUID()}`])(
  '%j is one',
  (rest) => {
    expect(faultOf(rest)).toBeUndefined();
  },
);
