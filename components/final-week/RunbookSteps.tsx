'use client';

import { useEffect, useRef, useState } from 'react';
import { Question } from '@/components/question/Question';
import { useKeys } from '@/components/question/useKeys';
import type { Response } from '@/lib/items/item';
import { emptyResponse } from '@/lib/items/response';
import type { Drillable } from '@/lib/items/shown';

interface Props {
  question: Drillable;
  onward: string;
  /** Takes the order in which the steps were put, and goes on. */
  onDone: (response: Response) => void;
}

/** A runbook's steps to be put in order, and then beside an order that holds. */
export function RunbookSteps({ question: { shown, revealed }, onward, onDone }: Props) {
  const [response, setResponse] = useState(() => emptyResponse(shown.ask));
  const [isCompared, setCompared] = useState(false);
  const section = useRef<HTMLElement>(null);
  const go = () => (isCompared ? onDone(response) : setCompared(true));
  useEffect(() => {
    section.current?.focus({ preventScroll: true });
    if (!isCompared) window.scrollTo(0, 0);
  }, [isCompared]);
  useKeys(section, ({ key, repeat }) => {
    if (key !== 'Enter') return false;
    if (!repeat) go();
    return true;
  });
  return (
    <>
      {revealed.source && <h2>{revealed.source.title}</h2>}
      <Question
        ref={section}
        shown={shown}
        response={response}
        {...(isCompared ? { revealed } : { onChange: setResponse })}
      />
      {isCompared && revealed.source && (
        <p className="mt-4">
          <a href={revealed.source.href}>Read the whole runbook</a>
        </p>
      )}
      <button type="button" className="button no-print mt-5" onClick={go}>
        {isCompared ? onward : 'Compare'} <kbd className="key">↵</kbd>
      </button>
    </>
  );
}
