/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits.
 * Written here because a plain http address lacks crypto.randomUUID, and the package costs twice as much.
 * Ids of the same millisecond are in no order: the outbox gives every event of a unit its own `at`.
 */
export function uuid7(now: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setUint32(0, Math.floor(now / 0x10000));
  bytes[4] = now / 0x100;
  bytes[5] = now;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
