'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { PaletteProps } from './Palette';

/** Opens the palette on Ctrl or ⌘ K and from the navigation's entry. Its script is fetched then, and not before. */
export function SearchKeys({ exam }: { exam: string }) {
  const [Palette, setPalette] = useState<ComponentType<PaletteProps>>();
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    function open(event: KeyboardEvent | MouseEvent) {
      const { ctrlKey, metaKey, altKey, shiftKey, target } = event;
      if (altKey || shiftKey) return;
      if ('key' in event) {
        if (event.key.toLowerCase() !== 'k' || ctrlKey === metaKey) return;
      } else if (ctrlKey || metaKey || !(target as Element).closest('[data-search]')) return;
      event.preventDefault();
      setOpen(true);
      import('./Palette').then(
        (loaded) => setPalette(() => loaded.Palette),
        () => location.assign(`/${exam}/search`),
      );
    }
    document.addEventListener('keydown', open);
    document.addEventListener('click', open);
    return () => {
      document.removeEventListener('keydown', open);
      document.removeEventListener('click', open);
    };
  }, [exam]);

  return isOpen && Palette ? <Palette exam={exam} onClose={() => setOpen(false)} /> : null;
}
