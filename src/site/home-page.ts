import type { FastifyReply, FastifyRequest } from 'fastify';
import { countProducts } from '../catalogue/product-store.ts';
import type { Database } from '../database/database.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { HomeFamily } from './home-families.tsx';
import { HomeView } from './home-view.tsx';

interface HomePageParts {
  readonly database: Database;
  readonly families: readonly HomeFamily[];
  readonly contactEmail: string;
}

export function homePage({ database, families, contactEmail }: HomePageParts) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const productCount = await countProducts(database);
    return sendPage(reply, HomeView({ context: contextOf(request, reply), families, productCount, contactEmail }));
  };
}
