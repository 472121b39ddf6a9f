'use client';

import { useSetting } from '@/components/progress/standing';

const offered = [1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** Multiplies the time, for those who get more of it in the exam. It is kept for the next mock. */
export function ExtraTime({ exam }: { exam: string }) {
  const [extraTime, setExtraTime] = useSetting(exam, 'extraTime');
  const values = [...new Set([...offered, extraTime])].sort((a, b) => a - b);
  return (
    <label className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      Extra time
      <select
        className="select"
        value={extraTime}
        onChange={({ target }) => setExtraTime(Number(target.value))}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {value === 1 ? 'none' : `${value} times`}
          </option>
        ))}
      </select>
    </label>
  );
}
