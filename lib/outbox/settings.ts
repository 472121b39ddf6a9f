import type { Last, Settings } from './wire';

/** What holds until a learner sets something else. */
export const defaultSettings: Settings = {
  examAt: null,
  retention: 0.9,
  cardsADay: 20,
  extraTime: 1,
  weekMinutes: null,
  path: null,
  feed: null,
  renewOn: null,
};

/** What can be set, from and to. */
export const limits = {
  retention: [0.8, 0.97],
  cardsADay: [1, 500],
  extraTime: [1, 3],
  dayMinutes: [0, 720],
} as const;

/** A setting by its last event; `subject` is the exam's id and the setting's name, as `subjectOf` makes it. */
export function settingFrom<N extends keyof Settings>(
  lastOf: (subject: string) => Last<'setting.set'> | undefined,
  exam: string,
  name: N,
): Settings[N] {
  const said = lastOf(`${exam} ${name}`)?.payload;
  // The subject holds the name, so that the value is of its kind.
  return said?.name === name ? (said.value as Settings[N]) : defaultSettings[name];
}
