import { useState } from 'react';
import { capital, inWords } from '@/lib/content/phrases';
import type { Chosen } from './form';

/**
 * Chooses of a list as many as may be chosen. Of one the next takes the place of the last; beyond several none is
 * taken, and `refusal` says so until something is.
 */
export function useChosen(response: Chosen, onChange: (response: Chosen) => void, most: number) {
  const [refusal, setRefusal] = useState('');

  function choose(id: string) {
    const others = response.filter((one) => one !== id);
    const isTaken = others.length < response.length;
    const isFull = most > 1 && !isTaken && response.length >= most;
    setRefusal(isFull ? `${capital(inWords(most))} are chosen. Take one back to choose another.` : '');
    if (most === 1) onChange([id]);
    else if (!isFull) onChange(isTaken ? others : [...response, id]);
  }

  return { choose, refusal };
}
