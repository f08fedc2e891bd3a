import { RequestMethod, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS_RULE, type AccessRule } from './decorators.js';

export interface RouteInfo {
  method: string;
  path: string;
  handler: string;
  rule: AccessRule;
}

/**
 * Every route of a running application with its access rule.
 * @throws Error naming the handlers that have no rule: such an application must not start.
 */
export function routesOf(app: INestApplication): RouteInfo[] {
  const discovery = app.get(DiscoveryService);
  const scanner = new MetadataScanner();
  const unruled: string[] = [];
  const routes: RouteInfo[] = [];
  for (const { instance } of discovery.getControllers()) {
    const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: never[]) => unknown>;
    const base = pathsOf(Reflect.getMetadata(PATH_METADATA, instance.constructor as object))[0] ?? '';
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
      if (!handler || method === undefined) continue;
      const rule = Reflect.getMetadata(ACCESS_RULE, handler) as AccessRule | undefined;
      const label = `${(instance.constructor as { name: string }).name}.${name}`;
      if (!rule) unruled.push(label);
      else
        for (const path of pathsOf(Reflect.getMetadata(PATH_METADATA, handler))) {
          routes.push({ method: RequestMethod[method], path: join(base, path), handler: label, rule });
        }
    }
  }
  if (unruled.length > 0) throw new Error(`Routes without an access rule: ${unruled.join(', ')}`);
  return routes;
}

function pathsOf(metadata: unknown): string[] {
  return [metadata ?? ''].flat().map(String);
}

function join(...parts: string[]): string {
  return `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
}
