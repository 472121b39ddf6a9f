import { Html } from '@/components/content/Html';
import type { View } from '@/components/content/views/view';
import type { MnemonicFile } from './kind';

export const mnemonic: View<MnemonicFile> = {
  opensWithLine: true,
  sections: () => ({ before: [], after: [{ id: 'say-it', text: 'Say it' }] }),
  Page: ({ file, parts }) => (
    <>
      <Html html={parts.body ?? ''} />
      <h2 id="say-it">Say it, and count to {file.front.things}</h2>
    </>
  ),
};
