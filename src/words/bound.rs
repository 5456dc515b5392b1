//! The functions of both languages under the names that the modules of one language call them by.

/// Functions of one language.
macro_rules! bound {
    ($language:expr) => {
        use jiff::civil::Date;

        use crate::exact::Fixed;
        use crate::words::show::{self, Show, quoted};

        fn date(date: Date) -> String {
            date.show($language)
        }

        fn number(number: Fixed) -> String {
            number.show($language)
        }

        fn list<T: AsRef<str>>(names: &[T]) -> String {
            names.show($language)
        }

        fn megabytes(bytes: u64) -> String {
            show::megabytes($language, bytes)
        }

        #[allow(unused_imports, reason = "Indonesian has no plural")]
        use crate::words::show::several;

        fn names(date: Date) -> (&'static str, &'static str) {
            (crate::words::calendar::weekday($language, date), "")
        }

        $crate::words::bound! { $language, part:
            because(note: Option<&crate::lang::Text>) -> String;
            titled(text: &crate::lang::Text) -> String;
            thing(thing: crate::diagnostic::Thing) -> &'static str;
            where_listed(thing: crate::diagnostic::Thing) -> &'static str;
            kind_of(expected: crate::diagnostic::Expected) -> &'static str;
            wanted(expected: crate::diagnostic::Expected) -> String;
            found(found: crate::diagnostic::Found, written: &str) -> String;
            level_range(least: i64, most: i64) -> String;
            kind_of_file(kind: crate::diagnostic::Kind) -> String;
            path_fault(fault: crate::diagnostic::PathFault) -> &'static str;
            read_fault(fault: &crate::diagnostic::ReadFault) -> String;
            yaml_fault(fault: &crate::diagnostic::YamlFault) -> (String, String);
        }
        $crate::words::bound! { $language, link:
            address(link: &str, fault: crate::link::AddressFault) -> (String, String);
            silence(silence: crate::link::Silence) -> (String, &'static str);
            login(login: &crate::link::Login) -> String;
            detour(detour: crate::link::Detour) -> &'static str;
        }
        $crate::words::bound! { $language, survey:
            cells(cells: &Cells) -> String;
            unreadable(fault: &crate::diagnostic::TableFault) -> (String, String);
            columns(fault: &ColumnFault) -> (String, String);
            no_value(q: &str, service: Option<&str>, file: &str, reason: &NoValue) -> (String, String);
            personal(kind: Personal) -> &'static str;
            days(service: &str, fault: &DayFault, places: &Cells) -> (String, String);
            alike(service: &str, alike: Alike, file: &str, places: &Cells) -> (String, String);
        }
    };
    ($language:expr, $module:ident: $($name:ident($($argument:ident: $type:ty),*) -> $shown:ty;)*) => {
        mod $module {
            #[allow(unused_imports, reason = "each module names some")]
            use crate::survey::{Alike, Cells, ColumnFault, DayFault, NoValue, Personal};

            $(pub(super) fn $name($($argument: $type),*) -> $shown {
                $crate::words::$module::$name($language, $($argument),*)
            })*
        }
    };
}

pub(super) use bound;
