import type { Response } from '@/lib/items/item';
import type { ShownAsk } from '@/lib/items/shown';
import { Complete } from './Complete';
import type { FormProps } from './form';
import { Line } from './Line';
import { Match } from './Match';
import { Options } from './Options';
import { Order } from './Order';
import { Statements } from './Statements';

interface Props extends Omit<FormProps<never, Response>, 'ask'> {
  ask: ShownAsk;
}

/** The controls of a question, by its form. */
export function Controls({ ask, response, ...rest }: Props) {
  const chosen = Array.isArray(response) ? response : [];
  const choices = Array.isArray(response) ? {} : response;
  switch (ask.form) {
    case 'single':
    case 'multiple':
      return <Options ask={ask} response={chosen} {...rest} />;
    case 'statements':
      return <Statements ask={ask} response={choices} {...rest} />;
    case 'order':
      return <Order ask={ask} response={chosen} {...rest} />;
    case 'match':
      return <Match ask={ask} response={choices} {...rest} />;
    case 'complete':
      return <Complete ask={ask} response={choices} {...rest} />;
    case 'line':
      return <Line ask={ask} response={chosen} {...rest} />;
  }
}
