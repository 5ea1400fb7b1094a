//! Before the window opens: is there a screen, and something to draw with? A plain sentence if not.

use bevy::render::settings::WgpuSettings;

/// What to do when the window system's own libraries cannot be opened.
pub(super) const NO_LIBRARY: &str = "No window can be opened: the window system does not answer, or a library of it is missing. On Debian and Ubuntu: \
    sudo apt-get install libx11-6 libx11-xcb1 libxcb1 libxcursor1 libxi6 libxkbcommon0 libxkbcommon-x11-0 \
    libwayland-client0. `twohats play FILE --text` plays in the terminal.";

/// Why the game cannot open a window here.
///
/// # Errors
/// With a sentence for the player when there is no display or no graphics adapter.
pub(super) fn probe() -> Result<(), String> {
    if cfg!(target_os = "linux") && ["DISPLAY", "WAYLAND_DISPLAY"].iter().all(|name| unset(name)) {
        return Err(
            "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). \
                    `twohats play FILE --text` plays in the terminal."
                .to_owned(),
        );
    }
    let backends = WgpuSettings::default().backends.unwrap_or_default();
    let instance = wgpu::Instance::new(wgpu::InstanceDescriptor {
        backends,
        ..wgpu::InstanceDescriptor::new_without_display_handle()
    });
    let options = wgpu::RequestAdapterOptions::default();
    match bevy::tasks::block_on(instance.request_adapter(&options)) {
        Ok(_) => Ok(()),
        Err(error) => Err(format!(
            "There is no graphics driver that the game can draw with. Update yours, or install one that draws in software (on \
             Debian and Ubuntu: sudo apt-get install mesa-vulkan-drivers libvulkan1). `twohats play FILE --text` plays in the \
             terminal. The system says: {error}."
        )),
    }
}

fn unset(name: &str) -> bool {
    std::env::var_os(name).is_none_or(|value| value.is_empty())
}
