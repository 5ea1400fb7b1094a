//! Before the window opens: is there a screen, and something to draw with? A plain sentence if not.

use bevy::render::settings::WgpuSettings;

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
            "No graphics adapter can be used ({error}). Update the graphics driver, or install a software one \
             (on Debian and Ubuntu: mesa-vulkan-drivers). `twohats play FILE --text` plays in the terminal."
        )),
    }
}

fn unset(name: &str) -> bool {
    std::env::var_os(name).is_none_or(|value| value.is_empty())
}
