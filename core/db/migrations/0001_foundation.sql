CREATE TABLE store_state (bulk_jobs {int} NOT NULL) {strict};
INSERT INTO store_state (bulk_jobs) VALUES (0);
