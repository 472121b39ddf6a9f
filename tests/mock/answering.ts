/**
 * Answers a mock as fast as it can until it is killed, one response a batch as a browser sends them, and prints
 * each that is acknowledged: number, question, choice.
 * Arguments: database file, project folder, id of the mock, number of the first response.
 */
import { openDatabase } from '../../lib/db/open';
import { choiceAt, event, sendAt } from './taking';

const [file = '', root = '', mock = '', first = ''] = process.argv.slice(2);
const database = await openDatabase(file, root);

for (let order = Number(first); ; order++) {
  const now = new Date();
  const [item, choice] = [`q${(order % 40) + 1}`, choiceAt(order)];
  const payload = { mock, item, response: [choice], flagged: order % 5 === 0, spent: 1 };
  // Its id holds its number, so that an order can be told where two came in one millisecond.
  const [result] = await sendAt(database, now, [event(order, now, 'mock.response', payload)]);
  if (result?.status !== 'stored') throw new Error(JSON.stringify(result));
  process.stdout.write(`${order} ${item} ${choice};\n`);
}
