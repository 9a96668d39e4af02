#!/usr/bin/env bash
# Runs once, as root, while Gradescope builds the image of the assignment: /autograder/source is what was uploaded.
set -euo pipefail

cd /autograder/source
apt-get update -qq
# perl is for the walls around students' code, and on every Debian and Ubuntu.
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends openjdk-17-jdk-headless perl-base

if [ ! -e assignment ]; then
    jar --extract --file gradus.jar gradus/assignments/backprop-basics
    mv gradus/assignments/backprop-basics assignment
fi

# A student's class runs as a user of its own: nothing here is for it.
chown -R root:root /autograder/source
chmod -R go-rwx /autograder/source

# Unpacks the programs of the students' side, and says in the log of the build which walls there are.
java -jar gradus.jar doctor
