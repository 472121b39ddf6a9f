// Preloaded into a test's app: its clock goes as the machine's does, ahead of it by the milliseconds that stand in
// the file CLOCK_FILE, a double. The app knows nothing of it.
import { openSync, readSync } from 'node:fs';

const file = openSync(process.env.CLOCK_FILE, 'r');
const held = Buffer.alloc(8);
const machine = Date.now;

Date.now = () => {
  readSync(file, held, 0, 8, 0);
  return Math.floor(machine() + held.readDoubleLE());
};
globalThis.Date = new Proxy(Date, {
  construct: (date, given, made) => Reflect.construct(date, given.length > 0 ? given : [date.now()], made),
  apply: (date) => new date(date.now()).toString(),
});
Date.prototype.constructor = Date;
