# Shared by ./run and ./test: installs what is missing and builds. Sourced, not started.
# Needs root=<folder of the project>.

say() { printf '%s\n' "$*" >&2; }

# step NAME COMMAND...: a step that fails says which one it was and how its output ends.
step() {
  local name=$1 log
  shift
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    rm -f "$log"
    say "Failed: $name"
    exit 1
  fi
  rm -f "$log"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

is_installed() { dpkg-query -W -f='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }

# Installs those of the listed packages that are missing; touches no network when none is.
install_packages() {
  local package missing=()
  for package in $(cat "$@"); do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    say "Failed: this needs Debian 12, apt-get was not found. Missing packages: ${missing[*]}"
    exit 1
  fi
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    say "Failed: there is no sudo here. Install the missing packages as root, then start again:"
    say "  apt-get install --no-install-recommends ${missing[*]}"
    exit 1
  fi
  say "Installing ${#missing[@]} Debian packages ..."
  # One unreachable source among several is no reason to stop: what matters is whether the packages come.
  as_root apt-get update -qq >&2 || say "Some package sources could not be read; going on."
  step "installing packages (is there a network?): ${missing[*]}" as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# Whether the build folder of a preset is there and was made for this place.
is_configured() {
  [ -f "$root/build/$1/build.ninja" ] &&
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$root/build/$1/CMakeCache.txt"
}

# configure PRESET [cmake options]
configure() {
  local preset=$1 fresh=()
  shift
  is_configured "$preset" || fresh=(--fresh)
  step "configuring ($preset)" cmake -S "$root" --preset "$preset" "${fresh[@]}" "$@"
}

# build PRESET [targets]. On a terminal it shows how far it is.
build() {
  local preset=$1
  shift
  local command=(ninja -C "$root/build/$preset" "$@")
  case $("${command[@]}" -n build.ninja 2>&1) in *"no work to do"*) return ;; esac
  say "Building ($preset) ..."
  if [ ! -t 2 ]; then
    step "building ($preset)" "${command[@]}"
  elif ! "${command[@]}" >&2; then
    say "Failed: building ($preset)"
    exit 1
  fi
}
