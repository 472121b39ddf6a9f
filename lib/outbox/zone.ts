/** The device's time zone, as "Europe/Berlin": by it a day begins and ends. */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
