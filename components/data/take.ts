import { browserOutbox } from '@/lib/outbox/browser';
import { zoneHere } from '@/lib/outbox/zone';

/**
 * Saves an export as a file, after all that waits was sent, so that it is in it. Gives what there is to say: what is
 * missing, or why there is no file.
 */
export async function take(path: string): Promise<string> {
  const outbox = browserOutbox();
  await outbox.flush();
  try {
    const answer = await fetch(`${path}&zone=${encodeURIComponent(zoneHere())}`, { cache: 'no-store' });
    if (!answer.ok) {
      const { error } = await answer.json().catch(() => ({ error: '' }));
      return `There is no file. ${error || 'The server gave no reason. Try again.'}`;
    }
    save(
      await answer.blob(),
      /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1],
    );
  } catch {
    return 'There is no file: the server cannot be reached. Try again when the connection is back.';
  }
  const { unsaved } = outbox.saveState();
  if (unsaved === 0) return 'The file is with your downloads.';
  return `The file is with your downloads, without ${unsaved} of your last changes: they are on this device, and not saved yet.`;
}

function save(blob: Blob, name = 'greenboard'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
