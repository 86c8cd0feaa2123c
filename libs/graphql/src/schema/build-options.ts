import type { BuildSchemaOptions } from '@nestjs/graphql';
import { DateTime } from './date-time.scalar.js';

/** How classes become a schema, for the server and for the file. */
export const buildOptions: BuildSchemaOptions = { scalarsMap: [{ type: Date, scalar: DateTime }] };
