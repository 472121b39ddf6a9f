'use client';

import { DaysLeft } from '@/components/progress/DaysLeft';
import { useSetting } from '@/components/progress/standing';
import { defaultSettings } from '@/lib/outbox/settings';
import { costWords } from './words';

const retentions = [0.8, 0.85, 0.88, 0.9, 0.92, 0.95, 0.97];
const limits = [5, 10, 15, 20, 30, 50, 100, 200, 500];

/** What the schedule is made by: how much is to be remembered, how many cards a day, and until when. */
export function ReviewSettings({ exam, onSet }: { exam: string; onSet: () => void }) {
  const [retention, setRetention] = useSetting(exam, 'retention');
  const [cardsADay, setCardsADay] = useSetting(exam, 'cardsADay');
  return (
    <section aria-labelledby="settings" className="no-print mt-9">
      <h2 id="settings">Settings</h2>
      <div className="mt-2 grid gap-4">
        <Setting
          label="To be remembered"
          value={retention}
          values={retentions}
          words={(value) => `${Math.round(value * 100)}%`}
          about={costWords(retention, defaultSettings.retention)}
          onSet={(value) => {
            setRetention(value);
            onSet();
          }}
        />
        <Setting
          label="Cards a day, at most"
          value={cardsADay}
          values={limits}
          words={String}
          about="What is due beyond that waits for another day; the most forgotten come first."
          onSet={(value) => {
            setCardsADay(value);
            onSet();
          }}
        />
        <p>
          <DaysLeft exam={exam} /> Nothing is due on its day or later.
        </p>
      </div>
    </section>
  );
}

interface SettingProps {
  label: string;
  value: number;
  /** What is offered; the present value is, whatever it is. */
  values: readonly number[];
  words: (value: number) => string;
  about: string;
  onSet: (value: number) => void;
}

function Setting({ label, value, values, words, about, onSet }: SettingProps) {
  const offered = [...new Set([...values, value])].sort((a, b) => a - b);
  return (
    <div>
      <label className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {label}
        <select
          value={value}
          onChange={({ target }) => onSet(Number(target.value))}
          className="rounded-lg border border-line-strong bg-card px-2 py-1.25"
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {words(one)}
            </option>
          ))}
        </select>
      </label>
      <p className="mt-1 max-w-[68ch] text-ink-2 text-sm">{about}</p>
    </div>
  );
}
