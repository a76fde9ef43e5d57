declare module 'fastify' {
  interface FastifyInstance {
    /** True of a site to try things on: it says so, and search engines are kept out. */
    isTrial: boolean;
  }
}

export {};
