#!/bin/sh
# Copies the primary that PGHOST, PGUSER and PGPASSWORD name, unless there is a copy yet, and follows it as a standby.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  until pg_basebackup --pgdata="$PGDATA" --write-recovery-conf --wal-method=stream --checkpoint=fast; do
    echo 'The primary cannot be copied yet.' >&2
    find "$PGDATA" -mindepth 1 -delete
    sleep 2
  done
  chmod 700 "$PGDATA"
fi
unset PGHOST PGUSER PGPASSWORD
exec docker-entrypoint.sh postgres
