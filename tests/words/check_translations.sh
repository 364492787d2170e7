#!/bin/sh
# Every English sentence under geo/ and app/ has a finished Vietnamese one, with the same placeholders.
# Called with the checkout and a folder for what is made on the way.
set -eu
source=$1
made=$2
catalogue=$source/data/translations/vi.po

cmake -DSOURCE="$source" -DPOT="$made/extracted.pot" -P "$source/data/translations/extract.cmake"
msgcmp --no-fuzzy-matching "$catalogue" "$made/extracted.pot"
msgfmt --check --output-file=/dev/null "$catalogue"

# One entry a line: every {name} of the Vietnamese text must stand in the English one.
msgattrib --no-wrap --no-obsolete "$catalogue" | awk '
  function names(text, found,   rest) {
    rest = text
    while (match(rest, /\{[a-z_0-9]*\}/)) {
      found[substr(rest, RSTART, RLENGTH)] = 1
      rest = substr(rest, RSTART + RLENGTH)
    }
  }
  /^msgid(_plural)? / { if ($1 == "msgid") { delete english; id = $0 } names($0, english) }
  /^msgstr/ {
    delete vietnamese
    names($0, vietnamese)
    for (name in vietnamese) if (!(name in english)) { print "placeholder " name " is not in: " id; wrong = 1 }
  }
  END { exit wrong }'
