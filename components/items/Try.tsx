'use client';

import { useState } from 'react';
import { Question } from '@/components/question/Question';
import { emptyResponse } from '@/lib/items/response';
import type { Shown } from '@/lib/items/shown';

/** A question that can be answered, as in a drill; the answer goes nowhere. */
export function Try({ shown }: { shown: Shown }) {
  const [response, setResponse] = useState(() => emptyResponse(shown.ask));
  return <Question shown={shown} response={response} onChange={setResponse} />;
}
