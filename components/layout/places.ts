/** Pages of an exam besides the board that are no knowledge and stand in the navigation: address and name. */
export const places = [
  ['drill', 'Drill'],
  ['mock', 'Mock exams'],
  ['mistakes', 'Mistakes'],
  ['cards', 'Cards'],
  ['plan', 'Plan'],
  ['final-week', 'Final week'],
  ['objectives', 'Objectives'],
] as const;
