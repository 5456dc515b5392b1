//! How texts are written down: both languages in one entry, Indonesian first; without either it does not
//! compile.

/// Words of a closed set: an enum, each with its word in Indonesian and in English.
macro_rules! words {
    (
        $(#[$set:meta])*
        pub enum $name:ident { $($(#[$meta:meta])* $word:ident = ($id:expr, $en:expr $(,)?),)* }
    ) => {
        $(#[$set])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$meta])* $word,)* }

        impl $name {
            pub fn text(self, language: $crate::base::lang::Language) -> &'static str {
                language.of(match self { $(Self::$word => ($id, $en),)* })
            }
        }
    };
}

/// The Indonesian half of a pair.
pub(super) struct Half<T>(T);

/// A pair for [`Language::of`](crate::base::lang::Language::of): `id(…).en(…)`.
pub(super) fn id<T>(indonesian: T) -> Half<T> {
    Half(indonesian)
}

impl<T> Half<T> {
    /// The pair, with its English half.
    pub(super) fn en(self, english: T) -> (T, T) {
        (self.0, english)
    }
}

/// A text in a language: `id(…)` and `en(…)`, each as in `format!`.
macro_rules! say {
    ($language:expr, id($($id:tt)*), en($($en:tt)*) $(,)?) => {
        match $language {
            $crate::base::lang::Language::Indonesian => format!($($id)*),
            $crate::base::lang::Language::English => format!($($en)*),
        }
    };
}

/// Functions that say a text. One that never changes is a `&'static str`; else `id!(…)` and `en!(…)` are as
/// in `format!`, with numbers, dates and lists among the arguments already as the language writes them.
macro_rules! texts {
    () => {};
    (
        $(#[$meta:meta])*
        $visible:vis fn $name:ident($language:ident: Language) -> &'static str {
            id!($id:expr);
            en!($en:expr);
        }
        $($rest:tt)*
    ) => {
        $(#[$meta])*
        $visible fn $name($language: $crate::base::lang::Language) -> &'static str {
            $language.of(($id, $en))
        }

        texts!($($rest)*);
    };
    (
        $(#[$meta:meta])*
        $visible:vis fn $name:ident(
            $language:ident: Language $(, $argument:ident: $type:ty)* $(,)?
        ) -> String {
            id!($($id:tt)*);
            en!($($en:tt)*);
        }
        $($rest:tt)*
    ) => {
        $(#[$meta])*
        $visible fn $name($language: $crate::base::lang::Language $(, $argument: $type)*) -> String {
            $(let $argument = $crate::words::show::Show::show($argument, $language);)*
            say!($language, id($($id)*), en($($en)*))
        }

        texts!($($rest)*);
    };
}

/// What is wrong, and what to do about it, each as for `say!`: a pair in each language.
macro_rules! message {
    (id($($what_id:tt)*), en($($what_en:tt)*), id($($remedy_id:tt)*), en($($remedy_en:tt)*) $(,)?) => {
        ((format!($($what_id)*), format!($($remedy_id)*)), (format!($($what_en)*), format!($($remedy_en)*)))
    };
}

pub(super) use {message, say, texts, words};
