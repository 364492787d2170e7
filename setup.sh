# Shared by ./run and ./test: installs what is missing and builds. Sourced, not started.
# Needs root=<folder of the project>.

say() { printf '%s\n' "$*" >&2; }

# A step that fails says which one it was; its output follows.
step() {
  local name=$1 log
  shift
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    say "Failed: $name"
    tail -n 60 "$log" >&2
    rm -f "$log"
    exit 1
  fi
  rm -f "$log"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    say "Root rights are needed to install packages, and sudo is not there. Run as root once: apt-get install $*"
    return 1
  fi
}

# Installs those of the listed packages that are missing; touches no network when none is.
install_packages() {
  local list package missing=()
  for list in "$@"; do
    while read -r package; do
      [ -n "$package" ] || continue
      [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done <"$list"
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    say "This needs Debian 12 (apt-get was not found). Missing: ${missing[*]}"
    exit 1
  fi
  say "Installing ${#missing[@]} Debian packages ..."
  step "updating the list of Debian packages (is there a network?)" as_root apt-get update
  step "installing ${missing[*]}" as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}"
}

# configure PRESET [cmake options]: only when something about it is new.
configure() {
  local preset=$1
  shift
  (cd "$root" && step "configuring the $preset build" cmake --preset "$preset" "$@")
}

build() {
  local preset=$1
  shift
  say "Building ($preset) ..."
  step "building ($preset)" cmake --build "$root/build/$preset" "$@"
}
