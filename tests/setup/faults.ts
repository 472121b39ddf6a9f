import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Fails when axe finds a fault in what the page shows now. `within` is a selector of the part to look at, `only` a
 * rule of axe's to look for by itself, and `about` is said before each fault.
 */
export async function expectNoFaults(
  page: Page,
  { within, only, about }: { within?: string; only?: string; about?: string } = {},
): Promise<void> {
  // Legacy mode opens no second page for the result, which is needed for frames alone: there are none.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (within) axe.include(within);
  if (only) axe.withRules(only);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${about ? `${about}: ` : ''}${id}: ${nodes[0]?.html}`)).toEqual(
    [],
  );
}
