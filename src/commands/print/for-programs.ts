import type { Context } from '../../cli-definition/context.ts';
import type { Request } from './listings.ts';
import { printJson } from './print-json.ts';

/** Prints an answer as the options say; what that needs is loaded now, but nothing for JSON. */
export async function printForPrograms(context: Context, request: Request): Promise<void> {
  const { output, answer } = request;
  if (output.kind === 'format' && output.name === 'json' && !output.zero) {
    printJson(context, answer);
    return;
  }
  const { printListing } = await import('./print-listing.ts');
  printListing(context, request);
}
