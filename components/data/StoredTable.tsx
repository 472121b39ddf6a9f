import { dayHere } from '@/components/progress/dayHere';
import type { Stored } from '@/lib/outbox/data';
import { rowsOf } from './words';

/** What is stored, by what it is. */
export function StoredTable({ stored }: { stored: Stored }) {
  const { first, last } = stored;
  return (
    <>
      <p className="mt-2.5 text-ink-2">
        {first && last && spanOf(dayHere(first), dayHere(last))} You can take all of it along, bring it to
        another Greenboard, and delete it.
      </p>
      <table className="mt-4 max-w-[26rem]">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className="text-right">
              How many
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(stored).map(([title, count]) => (
            <tr key={title}>
              <td>{title}</td>
              <td className="text-right">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function spanOf(first: string, last: string): string {
  return first === last ? `All from ${first}.` : `From ${first} to ${last}.`;
}
