-- New keys at once in the index, as in those of all other names: a lookup would else read a list of what is not in it yet.
ALTER INDEX "Team_exactKeys_idx" SET (fastupdate = off);
ALTER INDEX "Player_keys_idx" SET (fastupdate = off);
