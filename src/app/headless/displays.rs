//! Displays that a test plugs in. The system's part is played too: a window that is to fill a display gets its size and scale.

use bevy::prelude::*;
use bevy::window::{
    Monitor, MonitorSelection, OnMonitor, WindowBackendScaleFactorChanged, WindowMode, WindowResized,
};

use super::Headless;

/// Size in pixels and scale of a window that fills no display.
const WINDOWED: (UVec2, f32) = (UVec2::new(1280, 720), 1.0);

impl Headless {
    /// Plugs in a display: its name, how far to the right of the first it stands, its size in pixels, how much larger than
    /// usual things are on it.
    ///
    /// # Panics
    /// When there is nothing to see.
    pub fn plug_in(&mut self, name: &str, right: i32, (width, height): (u32, u32), scale: f64) {
        self.app.world_mut().spawn(Monitor {
            name: Some(name.to_owned()),
            physical_height: height,
            physical_width: width,
            physical_position: IVec2::new(right, 0),
            refresh_rate_millihertz: None,
            scale_factor: scale,
            video_modes: Vec::new(),
        });
        self.frame();
        self.obey();
    }

    /// Takes a display away.
    ///
    /// # Panics
    /// When there is nothing to see.
    pub fn unplug(&mut self, name: &str) {
        let world = self.app.world_mut();
        let mut all = world.query::<(Entity, &Monitor)>();
        let gone: Vec<_> = all
            .iter(world)
            .filter(|(_, monitor)| monitor.name.as_deref() == Some(name))
            .map(|(entity, _)| entity)
            .collect();
        for entity in gone {
            world.despawn(entity);
        }
        self.frame();
        self.obey();
    }

    /// The name of the display that the window fills; none while it is a window. The window has the display's size by then.
    ///
    /// # Panics
    /// When there is nothing to see.
    pub fn fills(&mut self) -> Option<String> {
        self.obey();
        self.filled()?.name
    }

    /// The window's size in pixels.
    #[must_use]
    pub fn pixels(&self) -> (u32, u32) {
        let window = self.app.world().get::<Window>(self.window);
        window.map_or((0, 0), |window| window.physical_size().into())
    }

    fn filled(&self) -> Option<Monitor> {
        let world = self.app.world();
        world.get::<Monitor>(self.display()?).cloned()
    }

    fn display(&self) -> Option<Entity> {
        match self.app.world().get::<Window>(self.window)?.mode {
            WindowMode::BorderlessFullscreen(MonitorSelection::Entity(on)) => Some(on),
            _ => None,
        }
    }

    /// Gives the window what it has asked for, as the system does: never less than its smallest size, in units of the scale.
    fn obey(&mut self) {
        // Bevy ties a window to the display it is on.
        if let Some(on) = self.display()
            && let Ok(mut window) = self.app.world_mut().get_entity_mut(self.window)
        {
            window.insert(OnMonitor(on));
        }
        let (size, scale) = self.filled().map_or(WINDOWED, |monitor| {
            (monitor.physical_size(), monitor.scale_factor as f32)
        });
        let Some(mut window) = self.app.world_mut().get_mut::<Window>(self.window) else {
            return;
        };
        let bounds = window.resize_constraints;
        let least = Vec2::new(bounds.min_width, bounds.min_height) * scale;
        let size = size.max(least.ceil().as_uvec2());
        if (window.physical_size(), window.resolution.base_scale_factor()) == (size, scale) {
            return;
        }
        // As the game's own window.
        window.resolution.set_scale_factor_override(Some(1.0));
        window.resolution.set_scale_factor(scale);
        window.resolution.set_physical_resolution(size.x, size.y);
        let (width, height) = (window.width(), window.height());
        let window = self.window;
        let world = self.app.world_mut();
        world.write_message(WindowBackendScaleFactorChanged {
            window,
            scale_factor: scale.into(),
        });
        world.write_message(WindowResized {
            window,
            width,
            height,
        });
        self.frame();
        self.frame();
    }
}
