//! An empty list in place of the crate `inventory`: Bevy writes every type that it can reflect into it, and we never ask it.
//!
//! With the real one, the code for those types is called before `main`, so no linker may leave it out: megabytes in what is given
//! away. The parts that `bevy_reflect` 0.19 uses are here under their names. `script/package` puts this in; what is built for
//! playing and testing keeps the real one, since a crate in a folder is built again in every clone, and all of Bevy with it.
#![no_std]

use core::iter::Empty;

/// What may be listed.
pub trait Collect: Sized + 'static {}

/// Says of a type that it may be listed.
#[macro_export]
macro_rules! collect {
    ($type:ty) => {
        impl $crate::Collect for $type {}
    };
}

/// Lists nothing.
#[macro_export]
macro_rules! submit {
    ($($value:tt)*) => {};
}

mod listed {
    /// Everything listed of one type, written `iter::<T>`: it is a value too, which only a variant can be.
    #[expect(non_camel_case_types, reason = "the name in the crate it stands for")]
    pub enum iter<T> {
        #[doc(hidden)]
        __Type(core::marker::PhantomData<T>),
        /// The list.
        iter,
    }
    pub use self::iter::*;
}
pub use listed::*;

impl<T: Collect> IntoIterator for iter<T> {
    type Item = &'static T;
    type IntoIter = Empty<&'static T>;

    fn into_iter(self) -> Self::IntoIter {
        core::iter::empty()
    }
}
