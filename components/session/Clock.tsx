/** What is left for the question on the screen, in seconds. At its end nothing happens but that it says so. */
export function Clock({ left, paused }: { left: number; paused: boolean }) {
  const figures = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <>
      <p role="timer" aria-live="off" className="session-clock">
        {left === 0 ? 'Time is up' : figures}
        {paused && ', paused'}
      </p>
      <p role="status" className="sr-only">
        {left === 0 && 'Time is up.'}
      </p>
    </>
  );
}
