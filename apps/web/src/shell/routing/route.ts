import type { ComponentType } from 'react';
import type { CatalogueName } from '../../locales/catalogues.js';

export type RouteAccess = 'public' | 'signed-in' | 'member' | 'officer';

export interface PageProps {
  params: Record<string, string>;
}

/** An address of the app. What its page asks first stands in the area's plans, which only the server reads. */
export interface Route {
  id: string;
  path: RegExp;
  access: RouteAccess;
  /** Catalogues besides the base that the page's texts stand in. */
  catalogues?: readonly CatalogueName[];
  /** Opens without a network on a device that has shown it before; then nobody knows who the viewer is. */
  offline?: true;
  load: () => Promise<{ default: ComponentType<PageProps> }>;
}
