process.env.DATABASE_URL = process.env.TEST_POSTGRES_URL;
