declare module 'fastify' {
  interface FastifyRequest {
    /** Counts a question to the catalogue beyond ours: 0, or how many milliseconds its asker has to wait first. */
    countLookUp: () => Promise<number>;
  }
}

export {};
