-- CreateTable
CREATE TABLE "mock" (
    "learner" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "exam" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endsAt" DATETIME,
    "seed" TEXT NOT NULL,
    "options" TEXT NOT NULL,
    "items" TEXT NOT NULL,
    "pages" TEXT NOT NULL,

    PRIMARY KEY ("learner", "id"),
    CONSTRAINT "mock_learner_fkey" FOREIGN KEY ("learner") REFERENCES "user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "mock_learner_exam_startedAt_idx" ON "mock"("learner", "exam", "startedAt");
