/** The name with its mark; the way home. */
export function Brand() {
  return (
    <a href="/" className="flex items-center gap-2.25 text-[1.0625rem] font-bold no-underline">
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" className="flex-none">
        <rect x="1" y="1" width="20" height="20" rx="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <rect x="5" y="12" width="3" height="5" fill="var(--red)" />
        <rect x="9.5" y="8.5" width="3" height="8.5" fill="var(--yellow-mark)" />
        <rect x="14" y="5" width="3" height="12" fill="var(--green)" />
      </svg>
      Greenboard
    </a>
  );
}
