//! How texts are written down: `id("…").en("…")`, each as in `format!`. Without either, or with a wrong
//! `{name}`, it does not compile. What the macros take parses as Rust, so that rustfmt lays it out.

/// Words of a closed set: an enum, each with its word in both languages, and with the key of each where
/// machines read it.
macro_rules! words {
    ($(pub enum $name:ident {
        $($word:ident = id($id:literal $(,)?).en($en:literal $(,)?)),+ $(,)?
    })+) => {$(
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($word,)+ }

        impl $name {
            pub fn text(self, language: $crate::base::lang::Language) -> &'static str {
                language.of(match self { $(Self::$word => ($id, $en),)+ })
            }
        }

        impl $crate::base::show::Show for $name {
            fn show(&self, language: $crate::base::lang::Language) -> String {
                self.text(language).to_owned()
            }
        }
    )+};
    ($(pub enum $name:ident {
        $($word:ident = key($key:literal).id($id:literal $(,)?).en($en:literal $(,)?)),+ $(,)?
    })+) => {$(
        words!(pub enum $name { $($word = id($id).en($en)),+ });

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$word),+];

            pub const fn key(self) -> &'static str {
                match self { $(Self::$word => $key,)+ }
            }
        }
    )+};
}

macro_rules! say {
    ($language:expr, id($($id:tt)+).en($($en:tt)+)) => {
        match $language {
            $crate::base::lang::Language::Indonesian => format!($($id)+),
            $crate::base::lang::Language::English => format!($($en)+),
        }
    };
}

/// Functions that say a text in a language: `name = id("…").en("…")`; `name { argument: type } = …`, where an
/// argument shows itself as the language wants; `… = match argument { … }`, with a text for each case; and
/// `name = match Enum { … }`, with a fixed text for each.
macro_rules! texts {
    ($language:ident $(,)?) => {};
    ($language:ident, $name:ident = id($id:literal $(,)?).en($en:literal $(,)?) $(, $($rest:tt)*)?) => {
        pub fn $name($language: $crate::base::lang::Language) -> &'static str {
            $language.of(($id, $en))
        }

        texts!($language, $($($rest)*)?);
    };
    ($language:ident, $name:ident = match $of:ident {
        $($case:ident => id($id:literal $(,)?).en($en:literal $(,)?)),+ $(,)?
    } $(, $($rest:tt)*)?) => {
        pub fn $name($language: $crate::base::lang::Language, case: $of) -> &'static str {
            $language.of(match case { $($of::$case => ($id, $en),)+ })
        }

        texts!($language, $($($rest)*)?);
    };
    ($language:ident, $name:ident { $($argument:ident: $type:ty),+ $(,)? } =
        id($($id:tt)+).en($($en:tt)+) $(, $($rest:tt)*)?
    ) => {
        pub fn $name($language: $crate::base::lang::Language $(, $argument: $type)+) -> String {
            $(let $argument = $crate::base::show::Shown(&$argument, $language);)+
            $crate::words::texts::say!($language, id($($id)+).en($($en)+))
        }

        texts!($language, $($($rest)*)?);
    };
    ($language:ident, $name:ident { $($argument:ident: $type:ty),+ $(,)? } =
        match $on:tt { $($cases:tt)+ } $(, $($rest:tt)*)?
    ) => {
        pub fn $name($language: $crate::base::lang::Language $(, $argument: $type)+) -> String {
            let case = $on;
            $(let $argument = $crate::base::show::Shown(&$argument, $language);)+
            $(let _ = &$argument;)+
            texts!(@ $language, case, $($cases)+)
        }

        texts!($language, $($($rest)*)?);
    };
    (@ $language:ident, $on:ident,
        $($case:pat $(if $guard:expr)? => id($($id:tt)+).en($($en:tt)+)),+ $(,)?
    ) => {
        match $on {
            $($case $(if $guard)? => $crate::words::texts::say!($language, id($($id)+).en($($en)+)),)+
        }
    };
}

/// An enum of what can be wrong: what each case says, and after it what to do.
macro_rules! messages {
    ($language:ident, $type:ident, $($case:ident $({ $($field:ident: $of:ty),+ $(,)? })? =
        id($($id:tt)+).en($($en:tt)+).help_id($($help_id:tt)+).help_en($($help_en:tt)+)
    ),+ $(,)?) => {
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $type { $($case $({ $($field: $of),+ })?,)+ }

        impl $type {
            pub fn message(&self, $language: $crate::base::lang::Language) -> $crate::problem::Message {
                let (what, remedy) = match self {$(
                    Self::$case $({ $($field),+ })? => {
                        $($(let $field = $crate::base::show::Shown($field, $language);)+)?
                        let what = $crate::words::texts::say!($language, id($($id)+).en($($en)+));
                        (what, $crate::words::texts::say!($language, id($($help_id)+).en($($help_en)+)))
                    }
                )+};
                $crate::problem::Message { what, remedy }
            }
        }
    };
}

pub(super) use {messages, say, texts, words};
