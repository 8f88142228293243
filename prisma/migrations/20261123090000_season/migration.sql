-- CreateEnum
CREATE TYPE "TieBreaker" AS ENUM ('POINTS', 'GOAL_DIFFERENCE', 'GOALS_FOR', 'HEAD_TO_HEAD', 'WINS', 'PLAY_OFF');

-- CreateEnum
CREATE TYPE "RoundKind" AS ENUM ('TIEBREAKER', 'ROUND_OF_64', 'ROUND_OF_32', 'ROUND_OF_16', 'QUARTERFINAL', 'SEMIFINAL', 'THIRD_PLACE', 'FINAL', 'OTHER');

-- CreateEnum
CREATE TYPE "TieDecision" AS ENUM ('SINGLE_MATCH', 'AGGREGATE', 'POINTS', 'AWAY_GOALS', 'EXTRA_TIME', 'PENALTIES', 'WALKOVER', 'STATED', 'UNDECIDED');

-- CreateTable
CREATE TABLE "Group" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "stageId" INTEGER NOT NULL,
    "regionId" INTEGER,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Standing" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "groupId" INTEGER NOT NULL,
    "teamId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "won" INTEGER NOT NULL,
    "drawn" INTEGER NOT NULL,
    "lost" INTEGER NOT NULL,
    "goalsFor" INTEGER NOT NULL,
    "goalsAgainst" INTEGER NOT NULL,
    "points" INTEGER NOT NULL,
    "printed" TEXT[],
    "adjustment" INTEGER NOT NULL DEFAULT 0,
    "qualified" BOOLEAN NOT NULL,
    "mark" TEXT,

    CONSTRAINT "Standing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Match" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "stageId" INTEGER NOT NULL,
    "regionId" INTEGER,
    "groupId" INTEGER,
    "roundId" INTEGER,
    "tieId" INTEGER,
    "leg" INTEGER,
    "slug" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "date" DATE,
    "homeTeamId" INTEGER NOT NULL,
    "awayTeamId" INTEGER NOT NULL,
    "homeGoals" INTEGER,
    "awayGoals" INTEGER,
    "goals" INTEGER,
    "margin" INTEGER,

    CONSTRAINT "Match_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Competition" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "keys" TEXT[],
    "country" TEXT,

    CONSTRAINT "Competition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Season" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "keys" TEXT[],
    "competitionId" INTEGER NOT NULL,
    "pointsForWin" INTEGER NOT NULL,
    "pointsForDraw" INTEGER NOT NULL,
    "tieBreakers" "TieBreaker"[],
    "awayGoals" BOOLEAN NOT NULL,
    "finalId" INTEGER,
    "championId" INTEGER,
    "runnerUpId" INTEGER,

    CONSTRAINT "Season_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Promotion" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "teamId" INTEGER NOT NULL,
    "to" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "Promotion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "url" TEXT,
    "licence" TEXT,
    "digest" TEXT NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "ofSeasonId" INTEGER,
    "groupId" INTEGER,
    "standingId" INTEGER,
    "tieId" INTEGER,
    "matchId" INTEGER,
    "qualificationId" INTEGER,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stage" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nativeName" TEXT,
    "keys" TEXT[],
    "order" INTEGER NOT NULL,
    "startMonth" INTEGER,
    "nextId" INTEGER,

    CONSTRAINT "Stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Region" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "stageId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "keys" TEXT[],
    "order" INTEGER NOT NULL,
    "winnerId" INTEGER,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Department" (
    "id" SERIAL NOT NULL,
    "competitionId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "keys" TEXT[],

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Qualification" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "teamId" INTEGER NOT NULL,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "regionId" INTEGER,
    "order" INTEGER NOT NULL,
    "departmentId" INTEGER,
    "standingId" INTEGER,
    "tieId" INTEGER,

    CONSTRAINT "Qualification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Team" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "competitionId" INTEGER NOT NULL,
    "departmentId" INTEGER,
    "location" TEXT,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeamName" (
    "id" SERIAL NOT NULL,
    "teamId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "TeamName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "stageId" INTEGER NOT NULL,
    "regionId" INTEGER,
    "groupId" INTEGER,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "RoundKind" NOT NULL,
    "order" INTEGER NOT NULL,
    "played" INTEGER NOT NULL,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tie" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "stageId" INTEGER NOT NULL,
    "regionId" INTEGER,
    "groupId" INTEGER,
    "roundId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "team1Id" INTEGER NOT NULL,
    "team2Id" INTEGER NOT NULL,
    "aggregate1" INTEGER,
    "aggregate2" INTEGER,
    "inPoints" BOOLEAN NOT NULL DEFAULT false,
    "penalties1" INTEGER,
    "penalties2" INTEGER,
    "extraTime" BOOLEAN NOT NULL DEFAULT false,
    "walkoverFor" INTEGER,
    "statedWinner" INTEGER,
    "decidedBy" "TieDecision" NOT NULL,
    "winnerId" INTEGER,
    "loserId" INTEGER,
    "nextId" INTEGER,

    CONSTRAINT "Tie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_TeamMatches" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_TeamMatches_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_StandingMatches" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_StandingMatches_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_SeasonTeams" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_SeasonTeams_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_StageTeams" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_StageTeams_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_RegionTeams" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_RegionTeams_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_SeasonDepartments" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_SeasonDepartments_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_RegionDepartments" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_RegionDepartments_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_TeamTies" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_TeamTies_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_Course" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_Course_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE INDEX "Group_seasonId_idx" ON "Group"("seasonId");

-- CreateIndex
CREATE INDEX "Group_regionId_idx" ON "Group"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Group_stageId_slug_key" ON "Group"("stageId", "slug");

-- CreateIndex
CREATE INDEX "Standing_seasonId_idx" ON "Standing"("seasonId");

-- CreateIndex
CREATE INDEX "Standing_teamId_idx" ON "Standing"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "Standing_groupId_teamId_key" ON "Standing"("groupId", "teamId");

-- CreateIndex
CREATE INDEX "Match_seasonId_order_idx" ON "Match"("seasonId", "order");

-- CreateIndex
CREATE INDEX "Match_stageId_order_idx" ON "Match"("stageId", "order");

-- CreateIndex
CREATE INDEX "Match_regionId_order_idx" ON "Match"("regionId", "order");

-- CreateIndex
CREATE INDEX "Match_groupId_order_idx" ON "Match"("groupId", "order");

-- CreateIndex
CREATE INDEX "Match_roundId_idx" ON "Match"("roundId");

-- CreateIndex
CREATE INDEX "Match_homeTeamId_idx" ON "Match"("homeTeamId");

-- CreateIndex
CREATE INDEX "Match_awayTeamId_idx" ON "Match"("awayTeamId");

-- CreateIndex
CREATE INDEX "Match_goals_idx" ON "Match"("goals");

-- CreateIndex
CREATE INDEX "Match_margin_idx" ON "Match"("margin");

-- CreateIndex
CREATE UNIQUE INDEX "Match_seasonId_slug_key" ON "Match"("seasonId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Match_tieId_leg_key" ON "Match"("tieId", "leg");

-- CreateIndex
CREATE UNIQUE INDEX "Competition_slug_key" ON "Competition"("slug");

-- CreateIndex
CREATE INDEX "Competition_name_idx" ON "Competition"("name");

-- CreateIndex
CREATE INDEX "Competition_keys_idx" ON "Competition" USING GIN ("keys");

-- CreateIndex
CREATE UNIQUE INDEX "Season_slug_key" ON "Season"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Season_finalId_key" ON "Season"("finalId");

-- CreateIndex
CREATE INDEX "Season_year_id_idx" ON "Season"("year", "id");

-- CreateIndex
CREATE INDEX "Season_championId_idx" ON "Season"("championId");

-- CreateIndex
CREATE INDEX "Season_runnerUpId_idx" ON "Season"("runnerUpId");

-- CreateIndex
CREATE INDEX "Season_keys_idx" ON "Season" USING GIN ("keys");

-- CreateIndex
CREATE UNIQUE INDEX "Season_competitionId_year_key" ON "Season"("competitionId", "year");

-- CreateIndex
CREATE INDEX "Promotion_teamId_idx" ON "Promotion"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "Promotion_seasonId_teamId_to_key" ON "Promotion"("seasonId", "teamId", "to");

-- CreateIndex
CREATE UNIQUE INDEX "Source_seasonId_document_key" ON "Source"("seasonId", "document");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE INDEX "Citation_ofSeasonId_idx" ON "Citation"("ofSeasonId");

-- CreateIndex
CREATE INDEX "Citation_groupId_idx" ON "Citation"("groupId");

-- CreateIndex
CREATE INDEX "Citation_standingId_idx" ON "Citation"("standingId");

-- CreateIndex
CREATE INDEX "Citation_tieId_idx" ON "Citation"("tieId");

-- CreateIndex
CREATE INDEX "Citation_matchId_idx" ON "Citation"("matchId");

-- CreateIndex
CREATE INDEX "Citation_qualificationId_idx" ON "Citation"("qualificationId");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_seasonId_sourceId_subject_line_key" ON "Citation"("seasonId", "sourceId", "subject", "line");

-- CreateIndex
CREATE UNIQUE INDEX "Stage_nextId_key" ON "Stage"("nextId");

-- CreateIndex
CREATE INDEX "Stage_keys_idx" ON "Stage" USING GIN ("keys");

-- CreateIndex
CREATE UNIQUE INDEX "Stage_seasonId_slug_key" ON "Stage"("seasonId", "slug");

-- CreateIndex
CREATE INDEX "Region_seasonId_order_idx" ON "Region"("seasonId", "order");

-- CreateIndex
CREATE INDEX "Region_winnerId_idx" ON "Region"("winnerId");

-- CreateIndex
CREATE INDEX "Region_keys_idx" ON "Region" USING GIN ("keys");

-- CreateIndex
CREATE UNIQUE INDEX "Region_stageId_slug_key" ON "Region"("stageId", "slug");

-- CreateIndex
CREATE INDEX "Department_keys_idx" ON "Department" USING GIN ("keys");

-- CreateIndex
CREATE UNIQUE INDEX "Department_competitionId_slug_key" ON "Department"("competitionId", "slug");

-- CreateIndex
CREATE INDEX "Qualification_seasonId_idx" ON "Qualification"("seasonId");

-- CreateIndex
CREATE INDEX "Qualification_teamId_idx" ON "Qualification"("teamId");

-- CreateIndex
CREATE INDEX "Qualification_fromId_idx" ON "Qualification"("fromId");

-- CreateIndex
CREATE INDEX "Qualification_regionId_idx" ON "Qualification"("regionId");

-- CreateIndex
CREATE INDEX "Qualification_departmentId_idx" ON "Qualification"("departmentId");

-- CreateIndex
CREATE INDEX "Qualification_standingId_idx" ON "Qualification"("standingId");

-- CreateIndex
CREATE INDEX "Qualification_tieId_idx" ON "Qualification"("tieId");

-- CreateIndex
CREATE UNIQUE INDEX "Qualification_toId_teamId_key" ON "Qualification"("toId", "teamId");

-- CreateIndex
CREATE UNIQUE INDEX "Team_slug_key" ON "Team"("slug");

-- CreateIndex
CREATE INDEX "Team_key_id_idx" ON "Team"("key", "id");

-- CreateIndex
CREATE INDEX "Team_departmentId_idx" ON "Team"("departmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Team_competitionId_key_key" ON "Team"("competitionId", "key");

-- CreateIndex
CREATE INDEX "TeamName_key_idx" ON "TeamName"("key");

-- CreateIndex
CREATE UNIQUE INDEX "TeamName_teamId_name_key" ON "TeamName"("teamId", "name");

-- CreateIndex
CREATE INDEX "Round_seasonId_idx" ON "Round"("seasonId");

-- CreateIndex
CREATE INDEX "Round_regionId_idx" ON "Round"("regionId");

-- CreateIndex
CREATE INDEX "Round_groupId_idx" ON "Round"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Round_stageId_slug_key" ON "Round"("stageId", "slug");

-- CreateIndex
CREATE INDEX "Tie_seasonId_order_idx" ON "Tie"("seasonId", "order");

-- CreateIndex
CREATE INDEX "Tie_stageId_order_idx" ON "Tie"("stageId", "order");

-- CreateIndex
CREATE INDEX "Tie_regionId_idx" ON "Tie"("regionId");

-- CreateIndex
CREATE INDEX "Tie_groupId_idx" ON "Tie"("groupId");

-- CreateIndex
CREATE INDEX "Tie_roundId_idx" ON "Tie"("roundId");

-- CreateIndex
CREATE INDEX "Tie_team1Id_idx" ON "Tie"("team1Id");

-- CreateIndex
CREATE INDEX "Tie_team2Id_idx" ON "Tie"("team2Id");

-- CreateIndex
CREATE INDEX "Tie_winnerId_idx" ON "Tie"("winnerId");

-- CreateIndex
CREATE INDEX "Tie_loserId_idx" ON "Tie"("loserId");

-- CreateIndex
CREATE INDEX "Tie_nextId_idx" ON "Tie"("nextId");

-- CreateIndex
CREATE INDEX "Tie_decidedBy_idx" ON "Tie"("decidedBy");

-- CreateIndex
CREATE UNIQUE INDEX "Tie_seasonId_slug_key" ON "Tie"("seasonId", "slug");

-- CreateIndex
CREATE INDEX "_TeamMatches_B_index" ON "_TeamMatches"("B");

-- CreateIndex
CREATE INDEX "_StandingMatches_B_index" ON "_StandingMatches"("B");

-- CreateIndex
CREATE INDEX "_SeasonTeams_B_index" ON "_SeasonTeams"("B");

-- CreateIndex
CREATE INDEX "_StageTeams_B_index" ON "_StageTeams"("B");

-- CreateIndex
CREATE INDEX "_RegionTeams_B_index" ON "_RegionTeams"("B");

-- CreateIndex
CREATE INDEX "_SeasonDepartments_B_index" ON "_SeasonDepartments"("B");

-- CreateIndex
CREATE INDEX "_RegionDepartments_B_index" ON "_RegionDepartments"("B");

-- CreateIndex
CREATE INDEX "_TeamTies_B_index" ON "_TeamTies"("B");

-- CreateIndex
CREATE INDEX "_Course_B_index" ON "_Course"("B");

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "Stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "Stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_tieId_fkey" FOREIGN KEY ("tieId") REFERENCES "Tie"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_homeTeamId_fkey" FOREIGN KEY ("homeTeamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_awayTeamId_fkey" FOREIGN KEY ("awayTeamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Season" ADD CONSTRAINT "Season_competitionId_fkey" FOREIGN KEY ("competitionId") REFERENCES "Competition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Season" ADD CONSTRAINT "Season_finalId_fkey" FOREIGN KEY ("finalId") REFERENCES "Tie"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Season" ADD CONSTRAINT "Season_championId_fkey" FOREIGN KEY ("championId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Season" ADD CONSTRAINT "Season_runnerUpId_fkey" FOREIGN KEY ("runnerUpId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promotion" ADD CONSTRAINT "Promotion_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promotion" ADD CONSTRAINT "Promotion_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_ofSeasonId_fkey" FOREIGN KEY ("ofSeasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_standingId_fkey" FOREIGN KEY ("standingId") REFERENCES "Standing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_tieId_fkey" FOREIGN KEY ("tieId") REFERENCES "Tie"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_matchId_fkey" FOREIGN KEY ("matchId") REFERENCES "Match"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_qualificationId_fkey" FOREIGN KEY ("qualificationId") REFERENCES "Qualification"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stage" ADD CONSTRAINT "Stage_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stage" ADD CONSTRAINT "Stage_nextId_fkey" FOREIGN KEY ("nextId") REFERENCES "Stage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Region" ADD CONSTRAINT "Region_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Region" ADD CONSTRAINT "Region_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "Stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Region" ADD CONSTRAINT "Region_winnerId_fkey" FOREIGN KEY ("winnerId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_competitionId_fkey" FOREIGN KEY ("competitionId") REFERENCES "Competition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Qualification" ADD CONSTRAINT "Qualification_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Qualification" ADD CONSTRAINT "Qualification_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Qualification" ADD CONSTRAINT "Qualification_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Qualification" ADD CONSTRAINT "Qualification_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Qualification" ADD CONSTRAINT "Qualification_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Qualification" ADD CONSTRAINT "Qualification_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Qualification" ADD CONSTRAINT "Qualification_standingId_fkey" FOREIGN KEY ("standingId") REFERENCES "Standing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Qualification" ADD CONSTRAINT "Qualification_tieId_fkey" FOREIGN KEY ("tieId") REFERENCES "Tie"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_competitionId_fkey" FOREIGN KEY ("competitionId") REFERENCES "Competition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamName" ADD CONSTRAINT "TeamName_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "Stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "Stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_team1Id_fkey" FOREIGN KEY ("team1Id") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_team2Id_fkey" FOREIGN KEY ("team2Id") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_winnerId_fkey" FOREIGN KEY ("winnerId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_loserId_fkey" FOREIGN KEY ("loserId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_nextId_fkey" FOREIGN KEY ("nextId") REFERENCES "Tie"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_TeamMatches" ADD CONSTRAINT "_TeamMatches_A_fkey" FOREIGN KEY ("A") REFERENCES "Match"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_TeamMatches" ADD CONSTRAINT "_TeamMatches_B_fkey" FOREIGN KEY ("B") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_StandingMatches" ADD CONSTRAINT "_StandingMatches_A_fkey" FOREIGN KEY ("A") REFERENCES "Match"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_StandingMatches" ADD CONSTRAINT "_StandingMatches_B_fkey" FOREIGN KEY ("B") REFERENCES "Standing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_SeasonTeams" ADD CONSTRAINT "_SeasonTeams_A_fkey" FOREIGN KEY ("A") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_SeasonTeams" ADD CONSTRAINT "_SeasonTeams_B_fkey" FOREIGN KEY ("B") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_StageTeams" ADD CONSTRAINT "_StageTeams_A_fkey" FOREIGN KEY ("A") REFERENCES "Stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_StageTeams" ADD CONSTRAINT "_StageTeams_B_fkey" FOREIGN KEY ("B") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_RegionTeams" ADD CONSTRAINT "_RegionTeams_A_fkey" FOREIGN KEY ("A") REFERENCES "Region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_RegionTeams" ADD CONSTRAINT "_RegionTeams_B_fkey" FOREIGN KEY ("B") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_SeasonDepartments" ADD CONSTRAINT "_SeasonDepartments_A_fkey" FOREIGN KEY ("A") REFERENCES "Department"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_SeasonDepartments" ADD CONSTRAINT "_SeasonDepartments_B_fkey" FOREIGN KEY ("B") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_RegionDepartments" ADD CONSTRAINT "_RegionDepartments_A_fkey" FOREIGN KEY ("A") REFERENCES "Department"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_RegionDepartments" ADD CONSTRAINT "_RegionDepartments_B_fkey" FOREIGN KEY ("B") REFERENCES "Region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_TeamTies" ADD CONSTRAINT "_TeamTies_A_fkey" FOREIGN KEY ("A") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_TeamTies" ADD CONSTRAINT "_TeamTies_B_fkey" FOREIGN KEY ("B") REFERENCES "Tie"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Course" ADD CONSTRAINT "_Course_A_fkey" FOREIGN KEY ("A") REFERENCES "Tie"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_Course" ADD CONSTRAINT "_Course_B_fkey" FOREIGN KEY ("B") REFERENCES "Tie"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma cannot express: football's rules.
ALTER TABLE "Season"
  ADD CONSTRAINT "Season_points_check" CHECK ("pointsForWin" >= "pointsForDraw" AND "pointsForDraw" >= 0),
  ADD CONSTRAINT "Season_finalists_differ" CHECK ("championId" <> "runnerUpId");

ALTER TABLE "Stage"
  ADD CONSTRAINT "Stage_order_check" CHECK ("order" >= 1),
  ADD CONSTRAINT "Stage_startMonth_check" CHECK ("startMonth" BETWEEN 1 AND 12);

ALTER TABLE "Region" ADD CONSTRAINT "Region_order_check" CHECK ("order" >= 1);
ALTER TABLE "Group" ADD CONSTRAINT "Group_order_check" CHECK ("order" >= 1);
ALTER TABLE "Round" ADD CONSTRAINT "Round_order_check" CHECK ("order" >= 1);

ALTER TABLE "Standing"
  ADD CONSTRAINT "Standing_position_check" CHECK ("position" >= 1 AND "order" >= 1),
  ADD CONSTRAINT "Standing_figures_check" CHECK (
    "won" >= 0 AND "drawn" >= 0 AND "lost" >= 0 AND "goalsFor" >= 0 AND "goalsAgainst" >= 0
  );

ALTER TABLE "Tie"
  ADD CONSTRAINT "Tie_sides_differ" CHECK ("team1Id" <> "team2Id"),
  ADD CONSTRAINT "Tie_winner_played" CHECK (
    ("winnerId" = "team1Id" AND "loserId" = "team2Id") OR ("winnerId" = "team2Id" AND "loserId" = "team1Id")
  ),
  ADD CONSTRAINT "Tie_winner_decided" CHECK (
    ("decidedBy" = 'UNDECIDED') = ("winnerId" IS NULL) AND ("winnerId" IS NULL) = ("loserId" IS NULL)
  ),
  ADD CONSTRAINT "Tie_aggregate_check" CHECK (
    num_nulls("aggregate1", "aggregate2") IN (0, 2) AND "aggregate1" >= 0 AND "aggregate2" >= 0
  ),
  ADD CONSTRAINT "Tie_penalties_check" CHECK (
    num_nulls("penalties1", "penalties2") IN (0, 2) AND "penalties1" >= 0 AND "penalties2" >= 0
  ),
  ADD CONSTRAINT "Tie_stated_sides_check" CHECK ("walkoverFor" IN (1, 2) AND "statedWinner" IN (1, 2)),
  ADD CONSTRAINT "Tie_leads_elsewhere" CHECK ("nextId" <> "id");

ALTER TABLE "Match"
  ADD CONSTRAINT "Match_sides_differ" CHECK ("homeTeamId" <> "awayTeamId"),
  ADD CONSTRAINT "Match_group_or_tie" CHECK (num_nonnulls("groupId", "tieId") = 1),
  ADD CONSTRAINT "Match_leg_check" CHECK (
    num_nulls("tieId", "roundId", "leg") IN (0, 3) AND "leg" IN (1, 2)
  ),
  ADD CONSTRAINT "Match_goals_check" CHECK (
    num_nulls("homeGoals", "awayGoals", "goals", "margin") IN (0, 4)
    AND "homeGoals" >= 0 AND "awayGoals" >= 0
    AND "goals" = "homeGoals" + "awayGoals" AND "margin" = abs("homeGoals" - "awayGoals")
  );

ALTER TABLE "Qualification"
  ADD CONSTRAINT "Qualification_one_route" CHECK (num_nonnulls("departmentId", "standingId", "tieId") = 1),
  ADD CONSTRAINT "Qualification_leads_on" CHECK ("fromId" <> "toId");

ALTER TABLE "Citation"
  ADD CONSTRAINT "Citation_one_fact" CHECK (
    num_nonnulls("ofSeasonId", "groupId", "standingId", "tieId", "matchId", "qualificationId") = 1
  ),
  ADD CONSTRAINT "Citation_line_check" CHECK ("line" >= 1);

-- Names are ordered and found by their folded form, the same on every server whatever its collation.
ALTER TABLE "Team" ALTER COLUMN "key" TYPE TEXT COLLATE "C";
ALTER TABLE "TeamName" ALTER COLUMN "key" TYPE TEXT COLLATE "C";
