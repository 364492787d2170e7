#!/usr/bin/env bash
# For each room of rooms.txt (lowest first: name, one of its headers, its include folders): its own header
# compiles, and no header of a higher room can be found. Called with the compiler and the folder of
# rooms.txt.
set -euo pipefail
compiler=$1
cd "$2"

mapfile -t lines < rooms.txt
failures=0
fail() { echo "$1" >&2; failures=$((failures + 1)); }

# What the compiler says to a file that includes nothing but $1; $2: include folders, with colons between.
compile() {
  local flags=()
  IFS=: read -ra folders <<< "$2"
  for folder in "${folders[@]}"; do flags+=("-I$folder"); done
  echo "#include \"$1\"" | "$compiler" -std=c++20 -fsyntax-only "${flags[@]}" -x c++ - 2>&1
}

for i in "${!lines[@]}"; do
  read -r room header folders <<< "${lines[i]}"
  said=$(compile "$header" "$folders") || fail "$room cannot include its own $header: $said"
  for ((j = i + 1; j < ${#lines[@]}; ++j)); do
    read -r higher higher_header _ <<< "${lines[j]}"
    if said=$(compile "$higher_header" "$folders"); then
      fail "$room can include $higher_header of the higher room $higher"
    elif [[ $said != *"$higher_header: No such file"* ]]; then
      fail "$room with $higher_header fails for another reason: $said"
    fi
  done
done
[ "$failures" -eq 0 ] || { echo "$failures failed" >&2; exit 1; }
echo "${#lines[@]} rooms: none sees a higher one"
