# shellcheck shell=bash
# What script/play and script/test share: finding Rust, finding what the system lacks, and installing it where we may.

# One target folder for playing and testing, so that Bevy is compiled once. It lives outside the checkout and survives it.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/twohats/target}"
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-auto}"

# The window system loads these when it starts, so the compiler never misses them: "file it opens" "Debian package".
LIBRARIES=(
  "libX11.so.6 libx11-6"
  "libX11-xcb.so.1 libx11-xcb1"
  "libxcb.so.1 libxcb1"
  "libXcursor.so.1 libxcursor1"
  "libXi.so.6 libxi6"
  "libxkbcommon.so.0 libxkbcommon0"
  "libxkbcommon-x11.so.0 libxkbcommon-x11-0"
  "libwayland-client.so.0 libwayland-client0"
  "libvulkan.so.1 libvulkan1"
  "libudev.so.1 libudev1"
)

# What the tests drive windows and pages with: "command" "Debian package".
TEST_TOOLS=(
  "Xvfb xvfb"
  "xdotool xdotool"
  "import imagemagick"
  "chromium chromium"
  "chromedriver chromium-driver"
  "dbus-daemon dbus"
)

# Where the part of GNOME stands through which screen readers hear a window: it is no command.
READERS=(/usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher /usr/lib/at-spi-bus-launcher)

# One line per argument.
say() { printf '%s\n' "$@"; }

# Exit code 2 means "could not run", as it does for the game's own commands.
stop() {
  printf '%s\n' "$@" >&2
  exit 2
}

have() { command -v "$1" >/dev/null 2>&1; }

on_linux() { [[ $(uname -s) == Linux ]]; }

# Stops with a way out unless a Rust that can build this is at hand.
need_rust() {
  local wanted found
  wanted=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)
  # A shell opened before Rust was installed does not have it on its path yet.
  have cargo || PATH="$HOME/.cargo/bin:$PATH"
  have cargo || stop "Rust is missing. Install it from https://rustup.rs (version $wanted or newer), then run this again."
  found=$(rustc --version | cut -d' ' -f2)
  if [[ $(printf '%s\n%s\n' "$wanted" "${found%%-*}" | sort -V | head -n1) != "$wanted" ]]; then
    stop "Rust $found is too old; Two Hats needs $wanted or newer." \
      "With rustup: rustup update stable" \
      "Rust from the system's packages is usually older: install rustup from https://rustup.rs"
  fi
}

# Prints the Debian packages for a missing C linker.
missing_linker() {
  on_linux || return 0
  have cc || { say gcc libc6-dev; return 0; }
  # The compiler answers with a bare file name when the C library's start-up files are not there.
  [[ $(cc -print-file-name=crt1.o) == /* ]] || say libc6-dev
}

# Prints the Debian packages for what the game's window lacks. Argument: a pattern for the name of a Vulkan driver that will do.
missing_libraries() {
  on_linux || return 0
  local known entry
  known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || return 0
  for entry in "${LIBRARIES[@]}"; do
    [[ $known == *"${entry% *} "* ]] || say "${entry#* }"
  done
  compgen -G "/usr/share/vulkan/icd.d/$1.json" >/dev/null || compgen -G "/etc/vulkan/icd.d/$1.json" >/dev/null ||
    say mesa-vulkan-drivers
}

# Prints the Debian packages of test tools that are not there.
missing_test_tools() {
  local entry
  for entry in "${TEST_TOOLS[@]}"; do
    have "${entry% *}" || say "${entry#* }"
  done
  for entry in "${READERS[@]}"; do
    [[ ! -x $entry ]] || return 0
  done
  say at-spi2-core
}

# Ubuntu's packages of Chromium only fetch a snap, and there is none of a driver for it.
on_ubuntu() { grep -qx 'ID=ubuntu' "${OS_RELEASE:-/etc/os-release}" 2>/dev/null; }

# Stops where the browser that the tests need is not to be had as a package.
need_browser() {
  if on_ubuntu && ! { have chromium && have chromedriver; }; then
    stop "The tests of a workshop's pages need chromium and chromedriver, which Ubuntu has only as a snap that cannot be driven." \
      "Put both on your path, for example from https://googlechromelabs.github.io/chrome-for-testing" \
      "Everything without windows and browsers: script/test --quick"
  fi
}

# Installs Debian packages as far as we may. Fails, after saying what to type, when it could not.
get_packages() {
  local as_root=()
  if ! have apt-get; then
    say "Missing on this system, by their Debian names: $*" "Elsewhere the same things come with:" "$(other_systems)"
    return 1
  fi
  if [[ $(id -u) != 0 ]]; then
    # Ask for a password only where somebody can type one.
    if have sudo && { sudo -n true 2>/dev/null || [[ -t 0 && -t 2 ]]; }; then
      as_root=(sudo)
    else
      say "Missing: $*" "Please install them: sudo apt-get install $*"
      return 1
    fi
  fi
  say "Installing: $*"
  as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120)
  # A stale package list is a common reason for a failed install, so refresh it, but try the old one if that fails.
  "${as_root[@]}" update >/dev/null || true
  "${as_root[@]}" install -y --no-install-recommends "$@" >/dev/null || {
    say "apt-get could not install: $*"
    return 1
  }
}

# The same needs on other systems.
other_systems() {
  cat <<'END'
  Fedora    sudo dnf install gcc libX11 libX11-xcb libxcb libXcursor libXi libxkbcommon libxkbcommon-x11 libwayland-client vulkan-loader mesa-vulkan-drivers systemd-libs
  Arch      sudo pacman -S --needed gcc libx11 libxcb libxcursor libxi libxkbcommon libxkbcommon-x11 wayland vulkan-icd-loader vulkan-swrast systemd-libs
  openSUSE  sudo zypper install gcc glibc-devel libX11-6 libX11-xcb1 libxcb1 libXcursor1 libXi6 libxkbcommon0 libxkbcommon-x11-0 libwayland-client0 libvulkan1 libvulkan_lvp libudev1
  macOS     xcode-select --install
  Windows   Visual Studio Build Tools with "Desktop development with C++"
  Tests     also Xvfb, xdotool, ImageMagick, Chromium, chromedriver, dbus-daemon and at-spi2-core (Linux only)
END
}
