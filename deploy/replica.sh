#!/bin/sh
# Makes a replica of the primary that PGHOST, PGUSER and PGPASSWORD tell, where there is none yet, and runs it.
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
