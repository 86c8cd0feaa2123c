import type { DynamicModule, ForwardReference, Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner } from '@nestjs/core';
import { RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { accessTo } from './access-guard.js';

type Imported =
  | Type<unknown>
  | DynamicModule
  | ForwardReference<() => Type<unknown>>
  | Promise<DynamicModule>;

/**
 * Every resolver class of a module and of its imported modules, read from their declarations without starting
 * anything.
 */
export async function resolversOf(root: Imported): Promise<Type<unknown>[]> {
  const resolvers = new Set<Type<unknown>>();
  const seen = new Set<unknown>();
  const visit = async (imported: Imported): Promise<void> => {
    const found = await imported;
    if (seen.has(found)) return;
    seen.add(found);
    if ('forwardRef' in found) return visit(found.forwardRef());
    const { module, imports, providers } =
      'module' in found ? found : { module: found, imports: undefined, providers: undefined };
    const declared = (key: string): unknown[] =>
      (Reflect.getMetadata(key, module) as unknown[] | undefined) ?? [];
    for (const provider of [...declared(MODULE_METADATA.PROVIDERS), ...(providers ?? [])]) {
      if (typeof provider === 'function' && Reflect.hasMetadata(RESOLVER_TYPE_METADATA, provider)) {
        resolvers.add(provider as Type<unknown>);
      }
    }
    for (const next of [...declared(MODULE_METADATA.IMPORTS), ...(imports ?? [])])
      await visit(next as Imported);
  };
  await visit(root);
  return [...resolvers];
}

/** The root fields without `@Public()` or `@Allow(...)`, as "Mutation NeedsResolver.publishNeed". */
export function listUnguardedFields(resolvers: readonly Type<unknown>[]): string[] {
  const scanner = new MetadataScanner();
  return resolvers.flatMap((resolver) => {
    const methods = resolver.prototype as Record<string, object>;
    return scanner.getAllMethodNames(methods).flatMap((name) => {
      const method = methods[name] as object;
      const kind = Reflect.getMetadata(RESOLVER_TYPE_METADATA, method) as string | undefined;
      const isRoot = kind === 'Query' || kind === 'Mutation' || kind === 'Subscription';
      return isRoot && accessTo(method) === undefined ? [`${kind} ${resolver.name}.${name}`] : [];
    });
  });
}
