'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  isOpen: boolean;
  title: string;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
  children: ReactNode;
}

/** Asks before what cannot be taken back. Escape and the first button leave things as they are. */
export function Confirm({ isOpen, title, yes, no, onYes, onNo, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className="keys" aria-labelledby={id} onClose={onNo}>
      <h2 id={id}>{title}</h2>
      <p className="mt-2 max-w-[52ch]">{children}</p>
      <div className="mt-4 flex flex-wrap gap-2.5">
        <button type="button" className="button quiet" onClick={onNo}>
          {no}
        </button>
        <button type="button" className="button" onClick={onYes}>
          {yes}
        </button>
      </div>
    </dialog>
  );
}
