//! What each problem code means, at length, in Indonesian: one arm per code, for `explain CODE` alone.

use super::explain_survey;
use crate::diagnostic::Code;

/// Why the problem matters, how it comes about, and what to do, with a small example.
pub const fn explanation(code: Code) -> &'static str {
    match code {
        Code::UnreadableFile => {
            "Berkas ini ada, tetapi tidak dapat dibuka: hak aksesnya kurang, tautan simboliknya putus, \
             atau ini bukan berkas biasa. Isi berkas data yang tidak terbaca tidak dihitung, dan \
             dokumen bukti yang tidak terbaca tidak membuktikan apa pun: putusan yang memuat SHA-256-nya \
             tidak berlaku. Dalam kedua hal indeks ditandai belum lengkap. Beri hak baca kepada \
             pengguna yang menjalankan program ini, atau ganti dengan salinan berkasnya."
        }
        Code::UnreadableFolder => {
            "Isi folder ini tidak dapat didaftar, biasanya karena hak aksesnya kurang. Bila ini \
             evidence/, reviews/, atau folder instrumen, tidak satu pun isinya dihitung. Bila ini \
             folder dokumen bukti, yang tidak dapat dicari hanyalah dokumen yang tidak disebut bukti \
             mana pun. Beri hak baca atas folder ini, lalu jalankan lagi."
        }
        Code::LinkOutsideWorkspace => {
            "Berkas atau folder data ini berupa tautan simbolik ke tempat di luar ruang kerja. Program \
             ini tidak membaca apa pun di luar ruang kerja, supaya hasilnya sama di komputer mana pun \
             dan berkas lain tidak ikut terbaca. Isinya tidak dihitung, jadi indeks ditandai belum \
             lengkap. Ganti tautan itu dengan berkasnya sendiri."
        }
        Code::FileTooLarge => {
            "Berkas data paling besar 4 MiB. Yang lebih besar tidak dibaca sama sekali, jadi isinya \
             tidak dihitung dan indeks ditandai belum lengkap. Berkas data hanya menyebut dokumen \
             bukti; dokumennya sendiri ditaruh di folder bukti/ dan ukurannya tidak dibatasi. Keluarkan \
             isi yang bukan data; putusan boleh dibagi ke beberapa berkas di reviews/."
        }
        Code::NotUtf8 => {
            "Berkas data harus berupa teks UTF-8. Berkas ini memuat byte yang bukan UTF-8, biasanya \
             karena disimpan dengan pengodean lama dari Windows atau sebagai UTF-16. Isinya tidak \
             dihitung, jadi indeks ditandai belum lengkap. Simpan ulang dari penyunting teks dengan \
             pengodean UTF-8, lalu periksa huruf beraksen dan tanda kutip di sekitar byte yang disebut."
        }
        Code::EmptyFile => concat!(
            "Berkas ini tidak berisi apa-apa, atau hanya komentar. Program tidak menebak apakah \
             berkasnya belum diisi atau isinya hilang, jadi indeks ditandai belum lengkap. Berkas bukti \
             OPD yang belum mulai cukup menyebut OPD-nya; berkas yang tidak diperlukan lebih baik \
             dihapus.\n\n",
            "    # evidence/dlh.yaml\n",
            "    opd: dlh        # benar: belum ada jawaban",
        ),
        Code::FileAbsent => concat!(
            "Ruang kerja memerlukan siak-check.yaml (daerah, tenggat, target) dan opd.yaml (daftar \
             OPD); instrumen memerlukan instrument.yaml. Tanpa siak-check.yaml atau instrument.yaml, \
             indeks tidak dapat dihitung. Tanpa opd.yaml, OPD hanya dikenal dari berkas buktinya dan \
             indeks ditandai belum lengkap. Folder indicators/ menyatakan bahwa instrumennya milik ruang \
             kerja itu sendiri: folder kosong pun memerlukan instrument.yaml, dan instrumen bawaan tidak \
             dipakai sebagai gantinya. Buat berkas itu di tempat yang disebut, atau hapus folder yang \
             tidak dipakai.\n\n",
            "    # opd.yaml\n",
            "    - {id: dlh, name: Dinas Lingkungan Hidup, short: DLH}",
        ),
        Code::FileMisnamed => concat!(
            "Ini tampaknya data, tetapi namanya bukan nama yang dibaca: memakai huruf besar, berakhiran \
             lain, berada di subfolder, atau hanya mirip nama folder data. Isinya tidak dihitung, dan \
             tidak ada yang dipakai sebagai gantinya: tanpa siak-check.yaml atau instrumennya, indeks \
             tidak dapat dihitung; selain itu indeks ditandai belum lengkap. Nama dibandingkan huruf \
             demi huruf supaya hasilnya sama di komputer mana pun. Ganti namanya seperti yang \
             disarankan; yang bukan data sebaiknya dipindahkan.\n\n",
            "    evidence/dlh.yaml.txt        # salah: .txt ditambahkan penyunting teks\n",
            "    evidence/dlh.YAML            # salah: huruf besar\n",
            "    indicators/Instrument.yml    # salah\n",
            "    evidence/dlh.yaml            # benar\n",
            "    indicators/instrument.yaml   # benar",
        ),
        Code::FileIgnored => {
            "Di evidence/, reviews/, dan folder instrumen hanya dibaca berkas yang berada langsung di \
             folder itu dan berakhiran .yaml atau .yml dengan huruf kecil. Berkas ini bukan salah \
             satunya dan tidak tampak sebagai data, jadi dilewati; hanya README dan nama berawalan \
             titik yang tidak dilaporkan. Ini sekadar catatan, tetapi isinya tidak dihitung. Bila \
             dokumen bukti, pindahkan ke bukti/; bila data, tulis sebagai YAML."
        }
        Code::YamlSyntax => concat!(
            "Berkas ini tidak dapat dibaca sebagai YAML. Pembacaan berhenti di kekeliruan pertama: \
             seluruh isinya tidak dihitung, indeks ditandai belum lengkap, dan masalah lain di berkas \
             ini baru tampak sesudah diperbaiki. Penyebab tersering adalah tab di awal baris, lekukan \
             yang tidak sejajar, kurung atau tanda kutip yang tidak ditutup, dan titik dua di dalam \
             teks tanpa tanda kutip.\n\n",
            "    title: SK Bupati: Tim Smart City     # salah\n",
            "    title: \"SK Bupati: Tim Smart City\"   # benar",
        ),
        Code::NestingTooDeep => {
            "YAML ini bersarang lebih dari 64 tingkat, padahal berkas yang wajar tidak sampai sepuluh. \
             Batas ini melindungi program dari berkas yang rusak. Berkas ini tidak dibaca sama sekali, \
             jadi indeks ditandai belum lengkap. Cari kurung yang lupa ditutup atau lekukan yang terus \
             bertambah di sekitar baris yang disebut, lalu ratakan."
        }
        Code::AliasLimit => {
            "Alias YAML (`*nama`) mengulang isi yang diberi jangkar (`&nama`). Semua alias dalam satu \
             berkas boleh mengulang paling banyak 10.000 butir, dan alias tidak boleh berada di dalam \
             jangkarnya sendiri, sebab berkas kecil dengan alias berlapis dapat memenuhi memori. Berkas \
             ini tidak dibaca, jadi indeks ditandai belum lengkap. Tulis isinya langsung tanpa alias."
        }
        Code::SeveralDocuments => concat!(
            "Garis `---` di tengah berkas memulai dokumen YAML kedua. Hanya dokumen pertama yang \
             dihitung; semua yang ada di bawah garis itu tidak, jadi indeks ditandai belum lengkap. \
             Garis `---` di awal berkas tidak menjadi masalah. Hapus garis itu bila isinya satu \
             kesatuan, atau pindahkan isinya ke berkas lain.\n\n",
            "    opd: dlh\n",
            "    ---                  # salah: hapus garis ini\n",
            "    answers:\n",
            "      OC04: {value: 3}",
        ),
        Code::DuplicateKey => concat!(
            "Dalam satu bagian, setiap kunci hanya boleh ditulis sekali. Yang pertama dihitung; yang \
             kedua diabaikan beserta isinya, sehingga nilai atau bukti di bawahnya hilang dari \
             penilaian dan indeks ditandai belum lengkap. Hal ini sering terjadi bila indikator yang \
             sama ditulis lagi di bagian bawah berkas. Gabungkan isinya di bawah kunci yang pertama.\n\n",
            "    OC04:\n",
            "      value: 3\n",
            "    OC04:               # salah: OC04 sudah ada di atas\n",
            "      due: 2024-11-06\n",
            "\n",
            "    OC04:               # benar\n",
            "      value: 3\n",
            "      due: 2024-11-06",
        ),
        Code::KeyNotText => concat!(
            "Kunci harus berupa teks, tetapi di sini kuncinya daftar atau pasangan kunci dan nilai. \
             Biasanya ada kurung yang tidak semestinya di depan titik dua, atau tempat isian `{{…}}` \
             yang belum diganti. Berkas ini tidak dibaca sama sekali, jadi indeks ditandai belum \
             lengkap.\n\n",
            "    [OC04]: {value: 3}   # salah\n",
            "    OC04: {value: 3}     # benar",
        ),
        Code::TooManyProblems => {
            "Untuk satu berkas ditampilkan paling banyak 1.000 masalah. Sisanya tidak ditampilkan, \
             tetapi tetap memengaruhi penilaian. Masalah sebanyak itu biasanya bersumber dari satu hal, \
             misalnya lekukan yang bergeser atau isi yang salah tempat. Perbaiki dahulu yang paling \
             atas, lalu jalankan lagi."
        }
        Code::UnknownKey => concat!(
            "Kunci ini tidak dikenal di tempat ini, jadi isinya tidak dihitung. Satu huruf yang keliru \
             dapat menghilangkan nilai atau bukti tanpa terlihat; karena itu hal ini menjadi kesalahan \
             dan indeks ditandai belum lengkap. Perbaiki ejaannya; semua kunci memakai bahasa Inggris. \
             Bila ejaannya benar, periksa lekukannya, sebab kunci ini mungkin berada di bawah induk \
             yang salah.\n\n",
            "    nilai: 3   # salah\n",
            "    value: 3   # benar",
        ),
        Code::MissingKey => concat!(
            "Bagian ini tidak lengkap tanpa kunci yang disebut. Bukti tanpa `title` tidak dihitung, dan \
             bukti tanpa `requirement` tidak membuktikan apa-apa bila indikatornya merinci bukti \
             dukung. Tanpa `region` atau `deadline` di siak-check.yaml, indeks tidak dapat dihitung; \
             tanpa `indicator` atau `date`, putusan tidak dihitung. Tambahkan kuncinya di tempat yang \
             ditunjuk.\n\n",
            "    - title: Surat hasil SPBE\n",
            "      requirement: spbe-result     # benar: tambahkan baris ini\n",
            "      file: bukti/OC04/hasil.pdf",
        ),
        Code::WrongType => concat!(
            "Jenis isian di sini tidak sesuai, misalnya teks di tempat bilangan atau satu kata di \
             tempat daftar. Isian seperti itu tidak diambil, jadi dianggap tidak ada dan indeks \
             ditandai belum lengkap. Kunci wajib yang dibiarkan kosong dilaporkan dengan kode ini juga. \
             Dalam daftar, setiap butir diawali `- ` atau semuanya ditulis di antara kurung siku.\n\n",
            "    value: tinggi         # salah\n",
            "    value: 3              # benar\n",
            "    provides: renstra     # salah\n",
            "    provides: [renstra]   # benar",
        ),
        Code::DecimalComma => concat!(
            "Di berkas data, pecahan desimal ditulis dengan titik. Bilangan berkoma tidak diambil: \
             nilainya dianggap belum dijawab dan indeks ditandai belum lengkap. Di dalam kurung \
             kurawal, koma memulai kunci baru, sehingga hanya bilangan di depan koma yang terbaca. \
             Dalam teks biasa, seperti `explanation`, koma boleh dipakai.\n\n",
            "    value: 3,5   # salah\n",
            "    value: 3.5   # benar",
        ),
        Code::NumberOutOfRange => concat!(
            "Bilangan ini melewati batas yang disebut dalam pesan. Bilangan boleh memuat paling banyak \
             sembilan angka di depan titik dan empat angka di belakangnya; isian bilangan bulat, \
             seperti `count` atau `max_age_years`, punya batas sendiri. Bilangan ini tidak diambil, \
             jadi isiannya dianggap tidak ada dan indeks ditandai belum lengkap. Tulis bilangan di \
             dalam batas itu.\n\n",
            "    value: 3.02345   # salah\n",
            "    value: 3.02      # benar",
        ),
        Code::BadDate => concat!(
            "Tanggal ditulis dengan urutan tahun-bulan-hari, dan harinya harus ada di kalender. Urutan \
             lain ditolak karena 03-04-2024 dapat berarti 3 April atau 4 Maret. Tanggal yang tidak \
             terbaca tidak diambil: tanpa tenggat indeks tidak dapat dihitung, bukti dianggap tidak \
             bertanggal, dan putusan tidak dihitung.\n\n",
            "    date: 11-01-2024   # salah\n",
            "    date: 2024-01-11   # benar",
        ),
        Code::UnknownWord => concat!(
            "Isian ini hanya menerima beberapa kata tertentu, ditulis persis seperti yang disediakan. \
             Kata lain tidak diambil dan indeks ditandai belum lengkap. `state` menerima promised, \
             draft, atau final, dan tanpa `state` bukti dianggap final; `verdict` menerima accepted \
             atau rejected. Untuk isian lain, ikuti saran dalam pesan.\n\n",
            "    state: selesai   # salah\n",
            "    state: final     # benar",
        ),
        Code::BadId => concat!(
            "Id menghubungkan isi berkas satu dengan yang lain, jadi bentuknya dibatasi: huruf A sampai \
             Z, angka, `-`, `_`, dan `.`, diawali huruf atau angka, paling panjang 64. Id yang tidak \
             sah tidak diambil: OPD yang memakainya tidak terdaftar, dan bukti dengan `requirement` \
             seperti itu tidak membuktikan apa-apa. Nama yang lengkap ditulis di `name`; pada \
             `accepts`, akhiran berkas ditulis tanpa titik.\n\n",
            "    - {id: dinas lh, name: Dinas Lingkungan Hidup}   # salah\n",
            "    - {id: dlh, name: Dinas Lingkungan Hidup}        # benar",
        ),
        Code::EmptyText => concat!(
            "Di sini ada teks tanpa isi: tanda kutip kosong atau spasi saja. Teks seperti itu dianggap \
             tidak ada dan indeks ditandai belum lengkap; bila yang kosong `title`, buktinya tidak \
             dihitung. Isi teksnya, atau hapus kuncinya bila tidak wajib.\n\n",
            "    title: \"\"                     # salah\n",
            "    title: Surat hasil SPBE       # benar",
        ),
        Code::UnknownId => concat!(
            "Id ini tidak menunjuk apa pun, biasanya karena salah ketik atau instrumennya lain. \
             Jawaban, target, atau putusan untuk indikator yang tidak dikenal tidak dihitung, dan bukti \
             dengan `requirement` yang tidak dikenal tidak membuktikan apa-apa. Profil atau instrumen \
             yang tidak dikenal membuat indeks tidak dapat dihitung. Berkas bukti OPD yang belum \
             terdaftar tetap dihitung, tetapi OPD-nya harus ditambahkan ke opd.yaml. Id bukti dukung \
             ditampilkan oleh `siak-check explain` diikuti id indikatornya.\n\n",
            "    requirement: hasil-spbe    # salah\n",
            "    requirement: spbe-result   # benar",
        ),
        Code::DuplicateId => concat!(
            "Setiap id hanya boleh dipakai sekali: di antara OPD, indikator, dimensi, dan pilar, serta \
             di antara bukti dukung satu indikator. Yang pertama dihitung dan yang kedua dilewati; \
             hanya dua berkas untuk satu pilar yang indikatornya sama-sama dihitung. Indeks ditandai \
             belum lengkap. Beri id lain, atau gabungkan keduanya.\n\n",
            "    - {id: dlh, name: Dinas Lingkungan Hidup}\n",
            "    - {id: dlh, name: Dinas Perumahan}      # salah\n",
            "    - {id: perkim, name: Dinas Perumahan}   # benar",
        ),
        Code::WeightsNot100 => concat!(
            "Bobot dimensi dalam satu profil adalah persen, jadi jumlahnya harus tepat 100. Bobot yang \
             tertulis tetap dipakai menurut perbandingannya, tetapi indeksnya belum tentu yang resmi \
             dan ditandai belum lengkap. Cocokkan bobotnya dengan sumber resmi. Dimensi yang tidak \
             dinilai pada profil itu tidak ditulis sama sekali.\n\n",
            "    reguler: {output: 40, outcome: 50}   # salah: 90\n",
            "    reguler: {output: 40, outcome: 60}   # benar",
        ),
        Code::WeightNotPositive => concat!(
            "Bobot, `capacity_days`, serta hari orang pada `effort` dan pada jawaban harus lebih besar \
             dari nol; `effort_days` pada bukti dukung boleh nol, tetapi tidak boleh kurang. Sebagai \
             ganti bobot atau kapasitas yang keliru dipakai 1, hari orang yang keliru dianggap tidak \
             ada, dan indeks ditandai belum lengkap. Dimensi yang tidak dinilai tidak diberi bobot 0, tetapi tidak \
             dicantumkan dalam profilnya; indikator yang tidak dinilai dikeluarkan dari instrumen.\n\n",
            "    reguler: {output: 60, outcome: 40, impact: 0}   # salah\n",
            "    reguler: {output: 60, outcome: 40}              # benar",
        ),
        Code::WeightsTooFine => concat!(
            "Indeks dihitung secara tepat sebagai pecahan, tanpa pembulatan selain yang ditetapkan \
             instrumen. Bobot-bobot ini memerlukan penyebut bersama yang terlalu besar, jadi indeks \
             tidak dapat dihitung. Hal ini dapat pula timbul sesudah indikator dinyatakan tidak \
             berlaku. Di dalam satu dimensi hanya perbandingan bobot yang penting, jadi pakailah \
             bilangan bulat kecil atau sedikit angka di belakang titik.\n\n",
            "    weight: 0.3333   # salah\n",
            "    weight: 1        # benar bila semua indikator sama bobotnya",
        ),
        Code::NothingApplies => concat!(
            "Indikator yang tidak berlaku keluar dari pembilang dan penyebut. Bila semuanya dinyatakan tidak berlaku, tidak \
             ada lagi yang dibagi, sehingga indeks tidak ada. Pakai `na` beserta alasannya hanya untuk hal yang memang tidak ada \
             di daerah ini, dan hapus di tempat lain: indikator yang tidak dijawab bernilai paling rendah.\n\n",
            "    OC09:\n",
            "      na: {reason: tidak ada laut di daerah ini}",
        ),
        Code::NothingInside => {
            "Setiap pilar dalam `pillars` memerlukan berkas dengan sedikitnya satu indikator, dan \
             setiap dimensi yang berbobot dalam profil memerlukan indikator. Dimensi tanpa indikator \
             tidak mempunyai nilai, jadi indeks tidak dapat dihitung. Pilar tanpa indikator tidak \
             menghalangi perhitungan, tetapi indeks ditandai belum lengkap. Tambahkan indikatornya, \
             atau hapus id itu dari `pillars` atau dari `profiles`."
        }
        Code::IndicatorsInParent => concat!(
            "Nilai dimensi yang mempunyai anak adalah rata-rata tertimbang anak-anaknya, jadi indikator \
             hanya boleh berada di dimensi tanpa anak. Indikator ini dilewati: jawaban untuknya tidak \
             dihitung dan indeks ditandai belum lengkap. Pindahkan ke salah satu anak dimensi itu, atau \
             buat anak baru.\n\n",
            "    dimension: layanan          # salah: layanan mempunyai anak\n",
            "    dimension: layanan-publik   # benar",
        ),
        Code::EmptyScale => concat!(
            "Nilai terendah skala (`min`) harus lebih kecil daripada nilai tertingginya (`max`). Tanpa \
             skala yang sah tidak ada nilai yang dapat diterima, jadi indeks tidak dapat dihitung. \
             Tulis skala resmi instrumennya.\n\n",
            "    scale: {min: 4, max: 0}   # salah\n",
            "    scale: {min: 0, max: 4}   # benar",
        ),
        Code::ScaleDiffers => {
            "Instrumen ini memakai `extends`, tetapi skalanya berbeda dari instrumen yang diperluas. Nilai dan tingkat bukti \
             dukung indikator yang diambil hanya bermakna pada skala yang sama. Samakan `scale`, atau tulis sendiri \
             indikatornya."
        }
        Code::BandGap => {
            "`bands` menyebut nilai terendah setiap predikat. Predikat terendah harus mulai dari batas bawah skala; jika \
             tidak, ada indeks yang tidak bernama."
        }
        Code::BandTwice => {
            "Dua predikat dalam `bands` mulai dari nilai yang sama, jadi tidak jelas mana yang berlaku. Setiap predikat \
             berlaku dari `from`-nya sampai tepat di bawah `from` berikutnya."
        }
        Code::LevelOutsideScale => concat!(
            "`from` menyebut nilai terendah yang memerlukan suatu bukti dukung. Nilai paling bawah \
             tidak memerlukan bukti, jadi `from` dimulai satu tingkat di atas `min` dan paling tinggi \
             `max`; `level` di bawah `levels` berkisar dari `min` sampai `max`. `from` di luar batas \
             itu diganti dengan tingkat pertama di atas `min`, sedangkan arti nilai di luar skala \
             dilewati. Indeks ditandai belum lengkap.\n\n",
            "    from: 0   # salah pada skala 0 sampai 4\n",
            "    from: 1   # benar",
        ),
        Code::KeysExclude => concat!(
            "Kedua kunci ini saling meniadakan, jadi salah satunya harus dihapus. Bukti dengan `file` \
             dan `link` sekaligus tidak membuktikan apa-apa, dan putusan seperti itu tidak dihitung. \
             Dari `na` dan `value`, `value` yang dihitung; dari `period` dan `max_age_years`, \
             `max_age_years` yang dihitung; dari `from` dan `optional: true`, `from` yang dihitung. \
             Indeks ditandai belum lengkap sampai jelas mana yang dimaksud.\n\n",
            "    file: bukti/OC04/hasil.pdf\n",
            "    link: https://siakkab.go.id/hasil   # salah: pilih salah satu",
        ),
        Code::PeriodReversed => concat!(
            "Hari terakhir periode mendahului hari pertamanya. Sebagai gantinya dipakai 1 Januari pada \
             tahun tenggat sampai dengan hari tenggat, jadi bukti mungkin diukur dengan periode yang \
             keliru dan indeks ditandai belum lengkap. Hari pertama dan hari terakhir sama-sama \
             termasuk dalam periode.\n\n",
            "    period: {from: 2024-11-11, to: 2024-01-01}   # salah\n",
            "    period: {from: 2024-01-01, to: 2024-11-11}   # benar",
        ),
        Code::ValueOutsideScale => concat!(
            "Nilai, target, dan batas dari penelaah harus berada pada skala instrumen, misalnya 0 \
             sampai 4. Nilai di luar skala tidak diambil, sehingga indikatornya bernilai paling rendah; \
             target di luar skala diganti dengan target yang lebih umum atau nilai tertinggi; batas di \
             luar skala tidak berlaku. Indeks ditandai belum lengkap. Tulis nilai indikatornya, bukan \
             persen atau skor dari sumber lain.\n\n",
            "    value: 85   # salah\n",
            "    value: 3    # benar",
        ),
        Code::ClaimedTwice => concat!(
            "Setiap indikator diampu oleh satu OPD, dan hanya pengampunya yang mengisi `value`. Selama \
             beberapa OPD mengisinya, nilai terendah yang dihitung, OPD-nya dianggap pengampu, dan indeks ditandai belum lengkap. Sepakati pengampunya. OPD lain \
             menghapus `value`, lalu menulis `provides` untuk bukti dukung yang menjadi bagiannya.\n\n",
            "    OC04:\n",
            "      value: 2                  # salah di berkas OPD penyumbang\n",
            "      provides: [spbe-result]   # benar",
        ),
        Code::AssignedTwice => concat!(
            "Setiap indikator diampu oleh satu OPD. Isian yang bernilai menjadi pengampu; bila tidak ada, isian \
             kosong didahulukan daripada isian yang hanya berisi bukti, dan isian dengan `provides` tidak pernah \
             menjadi pengampu. Di sini beberapa isian sama kuatnya, sehingga tidak jelas siapa yang harus mengisi nilai. \
             Sementara itu OPD yang id-nya lebih dahulu menurut abjad dianggap pengampu; indeksnya tidak terpengaruh. \
             Sepakati pengampunya: ia mengisi `value` atau membiarkan isiannya kosong, OPD lain menulis `provides`.\n\n",
            "    OC04:                       # di berkas OPD pengampu: ditugaskan, belum dijawab\n",
            "    OC04: {provides: [spbe-result]}   # di berkas OPD lain: hanya menyumbang bukti",
        ),
        Code::AgencyTwice => concat!(
            "Setiap OPD mempunyai satu berkas bukti. Kedua berkas tetap dibaca, sehingga bukti yang \
             sama dapat terhitung dua kali; bila keduanya mengisi nilai satu indikator, nilai terendah \
             yang dihitung. Indeks ditandai belum lengkap. Hal ini sering terjadi bila berkas disalin \
             lalu `opd` di dalamnya lupa diganti. Gabungkan kedua berkas, atau perbaiki `opd`.\n\n",
            "    # evidence/perkim.yaml\n",
            "    opd: dlh      # salah: tersalin dari dlh.yaml\n",
            "    opd: perkim   # benar",
        ),
        Code::NaNotAllowed => concat!(
            "Instrumen tidak mengizinkan indikator ini dinyatakan tidak berlaku, jadi `na` diabaikan. \
             Tanpa `value`, indikatornya bernilai paling rendah dengan bobot penuh. Aturan Smart City \
             tidak mengizinkannya untuk indikator mana pun; penyusun instrumen lain dapat \
             mengizinkannya dengan `allow_na: true`. Hapus `na`, lalu isi nilainya.\n\n",
            "    na: {reason: belum ada program}   # salah\n",
            "    value: 0                          # benar",
        ),
        Code::OutOfScope => concat!(
            "Dimensi indikator ini tidak dinilai pada profil yang dipilih, misalnya kolaborasi pada \
             profil reguler. Jawaban dan buktinya tidak dihitung, dan indeks tidak berubah olehnya. \
             Hapus jawabannya; bila daerah ini seharusnya memakai profil lain, perbaiki `profile` di \
             siak-check.yaml.\n\n",
            "    profile: kppn-ikn   # benar bila daerah ini termasuk KPPN atau IKN",
        ),
        Code::SurveyUnreadable => explain_survey::UNREADABLE,
        Code::SurveyColumns => explain_survey::COLUMNS,
        Code::SurveyColumnIgnored => explain_survey::COLUMN_IGNORED,
        Code::SurveyNoValue => explain_survey::NO_VALUE,
        Code::PathRefused => concat!(
            "Jalur dokumen ditulis dari folder ruang kerja dan tidak boleh keluar darinya: tidak \
             diawali `/`, tidak memuat `..` atau titik dua, dan dipisahkan oleh `/`, bukan `\\`. Tautan \
             simbolik yang keluar dari ruang kerja juga ditolak. Dokumennya tidak dibuka: nilai yang \
             diklaim tetap terhitung, tetapi bukti ini tidak mendukungnya, dan putusan dengan jalur \
             seperti itu tidak dihitung. Salin dokumennya ke dalam ruang kerja; alamat web ditulis di \
             `link`.\n\n",
            "    file: C:\\Data\\hasil.pdf      # salah\n",
            "    file: bukti/OC04/hasil.pdf   # benar",
        ),
        Code::BadLink => concat!(
            "Tautan bukti harus berupa alamat lengkap yang diawali https://, dengan nama situs yang biasa, \
             tanpa spasi dan tanpa nama pengguna atau kata sandi. Tautan lain ditolak: nilai yang diklaim \
             tetap terhitung, tetapi bukti ini tidak mendukungnya. Tautan hanya dibuka dengan --check-links; \
             isinya diperiksa oleh penelaah. Salin alamatnya dari bilah alamat peramban.\n\n",
            "    link: siakkab.go.id/berita           # salah\n",
            "    link: https://contoh.example/berita   # benar",
        ),
        Code::ProofWithoutPlace => concat!(
            "Bukti tanpa `state` dianggap final, dan bukti final harus menyebut dokumennya dengan \
             `file` atau `link`. Tanpa itu tidak ada yang dapat diperiksa: nilai yang diklaim tetap \
             terhitung, tetapi bukti ini tidak mendukungnya. Sebutkan dokumennya; bila dokumennya \
             menyusul, tulis sebagai janji.\n\n",
            "    - requirement: improvement-plan\n",
            "      title: Rencana aksi\n",
            "      state: promised   # benar: dokumennya menyusul\n",
            "      due: 2024-11-04",
        ),
        Code::PromiseWithoutDate => concat!(
            "Bukti yang dijanjikan memerlukan tanggal paling lambat, yaitu `due`. Tanpa tanggal, janji \
             itu tidak dapat ditagih dan keterlambatannya tidak terlihat, jadi hal ini menjadi \
             kesalahan. Janji tidak mendukung nilai, bertanggal atau tidak, sampai dokumennya \
             diserahkan. Pilih tanggal yang tidak melewati tenggat; hari tenggat masih termasuk.\n\n",
            "    state: promised\n",
            "    due: 2024-11-04   # benar: tambahkan baris ini",
        ),
        Code::VerdictWithoutHash => concat!(
            "Putusan `accepted` atas berkas harus memuat SHA-256 dokumen yang dinilai, yaitu 64 angka \
             heksadesimal, supaya gugur bila dokumennya berubah. Tanpa itu, atau dengan isian yang \
             bukan SHA-256, putusan tidak dihitung dan buktinya belum terverifikasi. Putusan `rejected` \
             boleh tanpa SHA-256; penolakan seperti itu berlaku sampai ada putusan yang lebih baru. \
             SHA-256 ditampilkan oleh `sha256sum BERKAS`, atau di Windows oleh `certutil -hashfile \
             BERKAS SHA256`.\n\n",
            "    file: bukti/OC04/hasil.pdf\n",
            "    sha256: 9f2c…   # benar: ke-64 angkanya, tidak disingkat",
        ),
        Code::VerdictOnNothing => concat!(
            "Putusan harus menilai sesuatu: `verdict` atas sebuah `file` atau `link`, atau `level` \
             sebagai nilai tertinggi yang diberikan. Hanya `rejected` yang boleh menyebut `requirement` \
             saja; penolakan itu mengenai semua bukti untuk bukti dukung tersebut. Menerima tanpa \
             menyebut dokumennya tidak dapat dilakukan, sebab tidak jelas apa yang diterima. Putusan \
             ini tidak dihitung.\n\n",
            "    - {indicator: OC04, date: 2024-11-01, note: cukup}   # salah\n",
            "    - {indicator: OC04, date: 2024-11-01, level: 2}      # benar",
        ),
        Code::VerdictsContradict => {
            "Bukti yang sama diterima dan ditolak pada hari yang sama. Biasanya putusan terbaru yang \
             berlaku, tetapi di sini tidak jelas mana yang terakhir. Karena itu penolakan yang berlaku: \
             nilai yang diklaim tetap terhitung, tetapi bukti ini tidak mendukungnya. Hapus putusan \
             yang keliru, atau perbaiki tanggalnya."
        }
        Code::OwnVerdict => concat!(
            "Penelaah termasuk OPD yang mengajukan bukti ini atau mengampu indikatornya: nama pada \
             `reviewer` sama dengan id, nama, atau nama singkat OPD itu atau `pic`-nya di opd.yaml (huruf \
             besar-kecil dan gelar tidak dibedakan; nama dengan OPD di belakangnya, misalnya `Verifikator Contoh 1 (DLH)`, juga), atau `opd` di berkas putusan menyebut OPD itu. OPD tidak dapat \
             memverifikasi dirinya sendiri, jadi putusan ini tidak dihitung, baik yang menerima, \
             menolak, maupun membatasi nilai. Minta penelaah di luar OPD itu menilainya, dengan namanya \
             sendiri dalam berkas tersendiri di reviews/.\n\n",
            "    reviewer: Dinas Lingkungan Hidup   # salah untuk bukti dinas itu\n",
            "    reviewer: Sekretariat Smart City   # benar",
        ),
        Code::ReviewerWithoutAgency => concat!(
            "OPD tidak dapat memverifikasi dirinya sendiri. Nama penelaah tidak selalu menunjukkan OPD-nya, \
             jadi berkas putusan menyebutnya: `opd` berisi id menurut opd.yaml dari OPD tempat penelaah \
             bertugas, atau `secretariat` untuk penelaah di luar semua OPD. Tanpa `opd`, putusannya \
             tetap dihitung, tetapi tidak terlihat apakah penelaah menilai bukti OPD-nya sendiri. \
             `siak-check review --reviewer-opd ID` menuliskannya.\n\n",
            "    reviewer: Verifikator Contoh\n",
            "    opd: secretariat   # atau id OPD, misalnya dlh",
        ),
        Code::ProofMissing => concat!(
            "Bukti final ini menyebut berkas yang tidak ada di ruang kerja, atau yang ternyata sebuah \
             folder. Nilai yang diklaim tetap terhitung, tetapi bukti ini tidak mendukungnya, jadi \
             nilai yang didukung bukti dan yang terverifikasi dapat turun. Periksa ejaan jalurnya, \
             termasuk spasi serta huruf besar dan kecil. Taruh dokumennya di jalur itu; bila menyusul, \
             tulis `state: promised` dan `due`.\n\n",
            "    file: bukti/OC04/Hasil SPBE.PDF   # salah\n",
            "    file: bukti/OC04/hasil-spbe.pdf   # benar",
        ),
        Code::ProofEmpty => {
            "Berkasnya ada, tetapi tidak berisi apa-apa (0 byte), biasanya karena penyalinan atau \
             pengunggahannya terputus. Nilai yang diklaim tetap terhitung, tetapi berkas kosong tidak \
             mendukungnya. Salin ulang dokumennya, lalu buka untuk memastikan isinya."
        }
        Code::ProofType => concat!(
            "Akhiran nama berkas ini tidak diterima untuk bukti dukungnya; peraturan, misalnya, \
             biasanya hanya diterima sebagai pdf. Yang dilihat hanya akhirannya, tanpa membedakan huruf \
             besar dan kecil. Nilai yang diklaim tetap terhitung, tetapi bukti ini tidak mendukungnya. \
             Simpan dokumennya dalam jenis yang disebut dalam pesan, jangan hanya mengganti namanya; \
             bila yang diminta tautan, pakai `link`.\n\n",
            "    file: bukti/OC04/perbup.docx   # salah\n",
            "    file: bukti/OC04/perbup.pdf    # benar",
        ),
        Code::LinkPrivate => concat!(
            "Alamat ini menunjuk ke komputer sendiri atau ke jaringan kantor (misalnya 192.168.…, \
             `localhost`, `.local`), yang tidak terjangkau dari luar. Nilai yang diklaim tetap terhitung, \
             tetapi bukti ini tidak mendukungnya. Taruh dokumennya di situs publik, atau lampirkan \
             sebagai `file`. Bila penilai memang bekerja di jaringan yang sama, pakai \
             --allow-private-links.\n\n",
            "    link: https://192.168.1.5/notulen.pdf   # salah\n",
            "    file: bukti/OP5/notulen.pdf             # benar",
        ),
        Code::LinkUnreachable => {
            "Dengan --check-links tautan ini dibuka, tetapi situsnya tidak memberi jawaban yang berguna: \
             namanya tidak dikenal, sambungannya ditolak atau terlalu lama, sertifikatnya tidak sah, atau \
             jawabannya galat. Nilai yang diklaim tetap terhitung, tetapi bukti ini tidak mendukungnya. Buka \
             di peramban, sebaiknya dari jaringan lain. Bila di sana pun gagal, hubungi pengelola situs, atau \
             simpan dokumennya dan lampirkan sebagai `file`, yang tidak bergantung pada situs itu pada hari \
             penilaian."
        }
        Code::LinkGone => {
            "Situsnya menjawab, tetapi di alamat ini tidak ada dokumen (404 atau 410): dihapus, dipindahkan, \
             atau alamatnya salah salin. Nilai yang diklaim tetap terhitung, tetapi bukti ini tidak \
             mendukungnya. Cari dokumennya di situs itu dan tulis alamatnya yang baru, atau lampirkan \
             dokumennya sebagai `file`."
        }
        Code::LinkNeedsLogin => {
            "Tautan ini hanya terbuka bagi yang punya akun: situsnya menolak (401 atau 403) atau mengalihkan \
             ke halaman masuk, seperti Google Drive yang belum dibagikan. Penilai tidak punya akun itu, jadi \
             nilai yang diklaim tetap terhitung, tetapi bukti ini tidak mendukungnya. Di Google Drive: Bagikan, \
             lalu akses umum \"Siapa saja yang memiliki link\". Periksa di jendela samaran peramban. Ada \
             situs yang menolak program tetapi melayani peramban; untuk itu lampirkan dokumennya sebagai `file`."
        }
        Code::LinkRedirects => {
            "Tautan ini mengalihkan ke alamat lain, tetapi tidak sampai ke dokumen: terlalu banyak pengalihan, \
             berputar-putar, ke alamat tanpa https, atau ke alamat yang tidak sah. Nilai yang diklaim tetap \
             terhitung, tetapi bukti ini tidak mendukungnya. Buka di peramban, lalu salin alamat https tempat \
             dokumennya tampil; jangan memakai penyingkat tautan."
        }
        Code::LinkUntried => {
            "Sekali jalan --check-links membuka paling banyak 1.000 tautan dalam lima menit; tautan ini belum \
             kebagian, jadi bentuknya saja yang diperiksa. Jalankan lagi: yang sudah menjawab dalam sehari \
             terakhir diambil dari simpanan, sehingga giliran berikutnya sampai ke tautan ini."
        }
        Code::ProofNotAsNamed => {
            "Bita pertama berkas menunjukkan jenisnya yang sebenarnya, dan itu bukan jenis menurut akhiran namanya: \
             misalnya PNG yang dinamai .jpg, dokumen Word yang dinamai .pdf, atau berkas Excel lama (.xls) yang dinamai \
             .xlsx. Penilai sering tidak dapat membukanya. Nilai yang diklaim tetap terhitung, tetapi bukti ini tidak \
             mendukungnya. Buka dengan aplikasi asalnya, lalu simpan atau ekspor dalam jenis yang benar."
        }
        Code::OfficeIsHtml => {
            "Banyak aplikasi mengekspor tabel sebagai halaman web lalu menamainya .xlsx atau .docx. Excel menampilkannya \
             setelah peringatan, tetapi sistem penilaian dan banyak pembaca menolaknya. Nilai yang diklaim tetap \
             terhitung, tetapi bukti ini tidak mendukungnya. Buka di Excel atau LibreOffice, pilih Simpan Sebagai, lalu \
             pilih jenis XLSX atau DOCX yang sebenarnya."
        }
        Code::ArchiveDamaged => {
            "Berkas Office adalah arsip ZIP, dan arsip ini tidak dapat dibuka: daftar isinya di akhir berkas hilang atau \
             rusak. Biasanya penyalinan atau pengunggahannya terputus. Nilai yang diklaim tetap terhitung, tetapi bukti \
             ini tidak mendukungnya. Salin ulang dari asalnya, lalu buka untuk memastikan."
        }
        Code::ArchiveBomb => {
            "Arsip ini menyatakan isi lebih dari 1 GB, atau lebih dari 64 MB dan seratus kali ukuran berkasnya. Dokumen \
             biasa tidak demikian; berkas seperti ini dapat melumpuhkan komputer yang membukanya. Hanya daftar isinya \
             yang dibaca di sini, tidak ada yang dibongkar. Bukti ini tidak mendukung nilai. Jangan dibuka; minta dokumen \
             aslinya kepada pembuatnya."
        }
        Code::PdfEncrypted => {
            "PDF ini terkunci dengan kata sandi, jadi penilai tidak dapat membacanya. PDF yang hanya dilarang dicetak \
             atau diubah, tetapi terbuka tanpa kata sandi, tidak dilaporkan. Nilai yang diklaim tetap terhitung, tetapi \
             bukti ini tidak mendukungnya. Buka dengan kata sandinya, lalu simpan atau cetak ke PDF baru tanpa kata \
             sandi."
        }
        Code::PdfDamaged => {
            "PDF ini terpotong sebelum akhirnya, atau tidak ada objek maupun isi halaman yang dapat dibaca. Biasanya \
             penyalinan atau pengunggahannya terputus. Nilai yang diklaim tetap terhitung, tetapi bukti ini tidak \
             mendukungnya. Salin ulang dari asalnya, lalu buka untuk memastikan."
        }
        Code::PdfWithoutPages => {
            "PDF ini utuh, tetapi tidak punya satu halaman pun, biasanya karena ekspornya gagal. Nilai yang diklaim tetap \
             terhitung, tetapi bukti ini tidak mendukungnya. Ekspor ulang dokumennya, lalu buka untuk memastikan isinya."
        }
        Code::PdfWithoutText => {
            "Tidak satu halaman pun berisi teks: dokumen ini hasil pindai atau foto, sehingga tidak dapat dicari dan \
             sering ditolak penilai. Cukup satu halaman berteks, juga teks tak terlihat dari pengenalan teks (OCR). Nilai \
             yang diklaim tetap terhitung, tetapi bukti ini tidak mendukungnya. Pakai PDF dari aplikasi asalnya, atau \
             pindai ulang dengan OCR."
        }
        Code::PictureTooSmall => {
            "Sisi panjang gambar ini kurang dari 320 piksel, atau sisi pendeknya kurang dari 160 piksel, jadi tulisan dan \
             wajah di dalamnya tidak terbaca. Biasanya yang tersimpan adalah gambar mini (thumbnail). Nilai yang diklaim \
             tetap terhitung, tetapi bukti ini tidak mendukungnya. Ganti dengan gambar aslinya; kirim sebagai dokumen, \
             bukan sebagai foto, supaya tidak dikecilkan."
        }
        Code::ProofOverLimit => concat!(
            "Berkas ini lebih besar dari `upload_limit_mb` pada siak-check.yaml, yaitu batas unggah formulir penilaian (1 \
             MB di sini 1.048.576 byte). Tanpa kunci itu ukuran tidak diperiksa. Nilai yang diklaim tetap terhitung, \
             tetapi bukti ini tidak mendukungnya. Kecilkan gambar di dalamnya, pindai dengan resolusi lebih rendah, atau \
             bagi dokumennya.\n\n",
            "    upload_limit_mb: 10",
        ),
        Code::ProofTemporary => concat!(
            "Nama berkas ini khas berkas yang ditinggalkan aplikasi: kunci Office (`~$…`), unduhan yang belum selesai, \
             cadangan, atau Thumbs.db. Isinya bukan dokumen. Sebagai bukti, berkas ini tidak mendukung nilai; yang hanya \
             tergeletak di folder bukti sebaiknya dihapus.\n\n",
            "    file: bukti/OC04/~$hasil-spbe.docx   # salah\n",
            "    file: bukti/OC04/hasil-spbe.docx     # benar",
        ),
        Code::ProofNotInspected => {
            "PDF di atas 32 MB tidak dibaca isinya, supaya waktu dan memori tetap terbatas. Bukti tetap dihitung, dan \
             SHA-256-nya tetap diperiksa. Pastikan sendiri dokumennya terbuka tanpa kata sandi dan teksnya dapat dicari, \
             atau kecilkan: formulir penilaian pun jarang menerima berkas sebesar ini. Begitu pula dokumen yang masih berupa penunjuk Git LFS: ambil dengan `git lfs pull`."
        }
        Code::ProofShared => concat!(
            "Isi yang sama, menurut SHA-256, diajukan untuk lebih dari satu bukti dukung atau indikator, dengan nama yang \
             sama atau berbeda. Penilai menolak satu bukti yang dipakai berulang. Bukti tetap dihitung; ini peringatan. \
             Kadang satu dokumen memang untuk beberapa indikator, misalnya masterplan: tulis `shared: true` pada bukti \
             yang mengulang.\n\n",
            "    - requirement: action-plan\n",
            "      file: bukti/BL1/masterplan.pdf\n",
            "      shared: true   # benar",
        ),
        Code::ProofVersions => {
            "Dua nama berkas hanya berbeda pada penanda versi (v2, rev, revisi, final, copy, salinan, angka dalam \
             kurung), dan keduanya diajukan dari satu folder atau untuk bukti dukung yang sama. Penilai tidak tahu mana \
             yang berlaku. Bukti tetap dihitung; ini peringatan. Sisakan satu, dan hapus yang lain dari berkas bukti."
        }
        Code::NameOffPattern => concat!(
            "siak-check.yaml meminta nama berkas menurut `file_names`, dan nama ini tidak cocok. Dalam pola, `*` berarti \
             huruf apa saja; `{indicator}`, `{requirement}`, dan `{opd}` berarti id indikator, bukti dukung, dan OPD \
             bukti ini. Huruf besar dan kecil sama, dan folder tidak dilihat. Bukti tetap dihitung; ini peringatan. Tanpa \
             `file_names` nama tidak diperiksa.\n\n",
            "    file_names: \"{indicator}-{opd}-*\"   # cocok: OC04-diskominfo-hasil-spbe.pdf",
        ),
        Code::ProofUndated => concat!(
            "Bukti dukung ini meminta dokumen dari periode tertentu atau yang belum terlalu lama, jadi \
             tanggalnya harus diketahui. Bila instrumen tidak menyebut aturan tanggal, dokumennya harus \
             berasal dari periode ruang kerja. Tanpa `date`, nilai yang diklaim tetap terhitung, tetapi \
             bukti ini tidak mendukungnya. Tulis tanggal yang tertera pada dokumen, bukan tanggal \
             pengunggahannya.\n\n",
            "    title: Surat hasil SPBE\n",
            "    date: 2024-01-11   # benar: tambahkan baris ini",
        ),
        Code::ProofOutsidePeriod => {
            "Dokumen harus bertanggal dalam periode penilaian, yaitu `period` di siak-check.yaml; hari \
             pertama dan hari terakhirnya termasuk. Tanpa `period`, periodenya 1 Januari pada tahun \
             tenggat sampai dengan hari tenggat. Bukti dukung dengan `period: last-year` menerima \
             dokumen sejak setahun sebelum hari pertama itu. Nilai yang diklaim tetap terhitung, tetapi \
             dokumen di luar periode tidak mendukungnya. Ganti dengan dokumen dari periode itu, atau \
             perbaiki `date` bila salah tulis."
        }
        Code::DateContradicted => concat!(
            "Nama berkas atau judul bukti ini memuat tanggal lengkap yang bukan tanggal pada `date`. Salah satunya \
             keliru, atau dokumennya tertukar. Tahun saja (Perbup Contoh Tahun 2022, RPJMD 2021-2026) tidak dianggap tanggal, \
             begitu pula tanggal kirim pada nama foto WhatsApp. Bukti tetap dihitung; ini peringatan.\n\n",
            "    file: bukti/BL3/notulen-2024-06-06.pdf\n",
            "    date: 2024-06-16   # salah\n",
            "    date: 2024-06-06   # benar",
        ),
        Code::ProofOlderByMetadata => {
            "Dokumen ini menyimpan tanggal pembuatannya sendiri (PDF, Office, atau foto), dan tanggal itu sebelum periode \
             yang diminta, padahal `date` di dalam periode. Ini sekadar petunjuk: jam kamera bisa salah, dan dokumen bisa \
             dibuat dari yang lama. Periksa apakah ini foto atau laporan tahun lalu."
        }
        Code::WeekdayContradicted => concat!(
            "Judul, penjelasan, atau catatan menyebut hari dan tanggal yang tidak sesuai kalender: 30 Oktober 2024 hari \
             Rabu, bukan Kamis. Salah satunya keliru, dan pada undangan atau notulen kekeliruan ini membuat dokumennya \
             diragukan. Nilai tidak berubah. Cocokkan dengan dokumennya.\n\n",
            "    explanation: Rakor Kamis, 30/10/2024   # salah\n",
            "    explanation: Rakor Rabu, 30/10/2024    # benar",
        ),
        Code::ProofInFuture => concat!(
            "Tanggal dokumen ini sesudah hari penilaian, yaitu hari ini menurut zona waktu ruang kerja \
             atau hari pada `--as-of`. Dokumen bertanggal hari itu sendiri diterima. Nilai yang diklaim \
             tetap terhitung, tetapi bukti ini belum mendukungnya. Perbaiki tanggalnya; bila dokumennya \
             memang belum ada, tulis sebagai janji.\n\n",
            "    state: promised   # benar: dokumennya menyusul\n",
            "    due: 2024-11-04",
        ),
        Code::ProofExpired => {
            "Masa berlaku bukti ini sudah habis: hari pada `valid_until` sudah lewat, atau umur \
             dokumennya melebihi `max_age_years`; yang lebih dahulu habis yang menentukan. Pada hari \
             terakhirnya bukti masih berlaku. Setelah tenggat lewat, cukup bila bukti masih berlaku pada \
             hari tenggat. Nilai yang diklaim tetap terhitung, tetapi bukti ini tidak lagi mendukungnya. \
             Ganti dengan dokumen yang masih berlaku, lalu perbarui `date` atau `valid_until`."
        }
        Code::ProofExpiresBeforeDeadline => concat!(
            "Bukti ini masih berlaku hari ini, jadi masih mendukung nilai, tetapi masa berlakunya habis \
             sebelum hari tenggat. Sesudah itu bukti ini tidak dihitung lagi dan indeks dapat turun \
             dengan sendirinya. Hari tenggat termasuk: bukti harus berlaku sampai dengan hari itu. \
             Siapkan perpanjangan atau penggantinya.\n\n",
            "    valid_until: 2024-11-10   # salah bila tenggatnya 2024-11-11\n",
            "    valid_until: 2024-11-11   # benar",
        ),
        Code::SurveyPersonalData => explain_survey::PERSONAL_DATA,
        Code::SurveyDiffers => explain_survey::DIFFERS,
        Code::SurveyRowIncomplete => explain_survey::ROW_INCOMPLETE,
        Code::SurveyTooFew => explain_survey::TOO_FEW,
        Code::SurveyMoreThanUsers => explain_survey::MORE_THAN_USERS,
        Code::SurveyRespondentTwice => explain_survey::RESPONDENT_TWICE,
        Code::SurveyRespondentElsewhere => explain_survey::RESPONDENT_ELSEWHERE,
        Code::SurveyDate => explain_survey::DATE,
        Code::SurveyAnswerOutOfRange => explain_survey::ANSWER_OUT_OF_RANGE,
        Code::SurveyStraightLining => explain_survey::STRAIGHT_LINING,
        Code::SurveyAllMaximal => explain_survey::ALL_MAXIMAL,
        Code::SurveyRowsAlike => explain_survey::ROWS_ALIKE,
        Code::ProofDraft => concat!(
            "Dokumen bukti ini sudah ada, tetapi belum selesai atau belum ditandatangani. Nilai yang \
             diklaim tetap terhitung, tetapi draf tidak mendukungnya. Selesaikan dokumennya, taruh \
             versi akhirnya di ruang kerja, lalu tulis `state: final` atau hapus `state`, sebab tanpa \
             `state` bukti dianggap final.\n\n",
            "    state: draft   # belum mendukung nilai\n",
            "    state: final   # benar sesudah ditandatangani",
        ),
        Code::PromiseOverdue => concat!(
            "Hari pada `due` sudah lewat, tetapi buktinya masih berupa janji; pada hari itu sendiri \
             janji belum terlambat. Nilai yang diklaim tetap terhitung, tetapi janji tidak mendukungnya \
             sampai dokumennya diserahkan. Serahkan dokumennya, lalu ganti `state` dan `due` dengan \
             `file` dan `date`. Bila belum dapat diserahkan, sepakati tanggal baru.\n\n",
            "    title: Rencana aksi\n",
            "    file: bukti/OC04/rencana-aksi.pdf   # benar: sudah diserahkan\n",
            "    date: 2024-10-18",
        ),
        Code::PromiseAfterDeadline => concat!(
            "Bukti ini dijanjikan untuk hari sesudah tenggat, jadi terlambat untuk penilaian. Hari \
             tenggat sendiri masih termasuk. Indeks sekarang tidak berubah, sebab janji memang belum \
             mendukung nilai. Majukan `due` paling lambat ke hari tenggat; bila tidak mungkin, jangan \
             mengandalkan bukti ini.\n\n",
            "    due: 2024-11-12   # salah bila tenggatnya 2024-11-11\n",
            "    due: 2024-11-11   # benar",
        ),
        Code::ProofRepeated => {
            "Dokumen atau tautan yang sama diajukan lebih dari sekali untuk satu bukti dukung yang meminta beberapa. Yang \
             sama dihitung sekali: tiga foto berarti tiga foto yang berbeda. Ajukan dokumen lain, atau hapus yang berulang."
        }
        Code::ProofRejected => {
            "Penelaah menolak bukti ini; alasannya disebut dalam pesan bila ia menulis `note`. Nilai \
             yang diklaim tetap terhitung, tetapi bukti yang ditolak tidak mendukungnya. Ganti \
             dokumennya sesuai dengan catatan itu, lalu minta penilaian ulang. Penolakan yang memuat \
             SHA-256 gugur begitu berkasnya berubah; yang tanpa SHA-256 berlaku sampai buktinya diterima \
             pada hari kemudian."
        }
        Code::VerdictStale => {
            "Dokumen ini tidak lagi sama dengan yang dinilai: SHA-256-nya berbeda, atau berkasnya tidak \
             terbaca. Putusan lama, baik yang menerima maupun yang menolak, tidak dihitung sampai \
             dokumennya dinilai ulang. Bila lolos pemeriksaan lain, bukti ini tetap mendukung nilai, \
             tetapi belum terverifikasi. Penelaah memeriksa dokumen yang sekarang, lalu menulis putusan \
             baru dengan SHA-256 dan tanggal yang baru. Bila dokumennya berubah tanpa sengaja, \
             kembalikan versi yang sudah dinilai."
        }
        Code::VerdictUnused => {
            "Putusan ini menilai berkas atau tautan yang tidak diajukan untuk indikator tersebut, jadi \
             tidak berpengaruh. Biasanya berkasnya dipindahkan atau diganti namanya sesudah dinilai, \
             atau indikatornya keliru. Samakan `indicator`, `requirement`, dan `file` atau `link` \
             dengan yang ada di berkas bukti; putusan tanpa `requirement` berlaku untuk bukti dukung \
             mana pun pada indikator itu. Hapus putusannya bila buktinya sudah ditarik."
        }
        Code::VerdictInFuture => concat!(
            "Putusan ini bertanggal sesudah hari penilaian, yaitu hari ini menurut zona waktu ruang \
             kerja atau hari pada `--as-of`, jadi belum dihitung. Putusan bertanggal hari itu sendiri \
             dihitung. Biasanya tahun atau bulannya salah ketik. Tulis hari ketika buktinya dinilai.\n\n",
            "    date: 2025-11-01   # salah\n",
            "    date: 2024-11-01   # benar",
        ),
        Code::Unassigned => concat!(
            "Tidak ada OPD yang mengampu indikator-indikator ini. Selama belum dijawab, indikator \
             bernilai paling rendah dengan bobot penuh, dan kekurangannya dicatat pada “Tanpa \
             pengampu”. OPD mengampu indikator dengan menulisnya di bawah `answers`, dengan `value` \
             atau masih kosong; dengan `provides` tanpa `value`, OPD hanya menyumbang bukti. Tetapkan \
             pengampunya, lalu tambahkan indikatornya ke berkas bukti OPD itu.\n\n",
            "    answers:\n",
            "      OC04:   # benar: diampu, belum dijawab",
        ),
        Code::AgencySilent => concat!(
            "OPD yang disebut terdaftar di opd.yaml, tetapi belum menyerahkan apa pun: tidak ada berkas \
             bukti atas namanya, berkasnya tidak memuat satu indikator pun, atau indikator di dalamnya \
             belum diisi. Jawaban dan buktinya tidak ada dalam penilaian, jadi indikator yang seharusnya \
             diampunya bernilai paling rendah. Sisa pekerjaannya belum diketahui; tidak ada keluaran yang \
             menyebutnya selesai. Tulis indikator yang diampunya di berkasnya di evidence/, lalu isi. Bila \
             OPD itu tidak ikut serta, hapus dari opd.yaml.\n\n",
            "    # evidence/dlh.yaml\n",
            "    opd: dlh\n",
            "    answers:\n",
            "      OC22: {value: 2}   # benar: satu indikator dengan jawabannya",
        ),
        Code::FolderAbsent => {
            "`documents` pada siak-check.yaml menyebut folder yang tidak ada. Dokumen yang tidak disebut oleh bukti mana pun \
             hanya dicari di folder-folder itu, jadi salah ketik di sini menyembunyikannya. Buat foldernya, atau perbaiki \
             namanya."
        }
        Code::ProofUnclaimed => concat!(
            "Dokumen ini ada di folder bukti, tetapi tidak disebut oleh bukti mana pun, jadi tidak \
             dihitung. Ini sekadar catatan: mungkin ada bukti yang lupa dicantumkan, atau dokumennya \
             tidak dipakai lagi. Cantumkan di berkas bukti OPD-nya, atau pindahkan dari folder ini. \
             Yang diperiksa adalah folder bukti/, kecuali `documents` di siak-check.yaml menyebut \
             folder lain.\n\n",
            "    - requirement: spbe-result\n",
            "      title: Surat hasil SPBE\n",
            "      file: bukti/OC04/hasil-spbe.pdf   # benar\n",
            "      date: 2024-01-11",
        ),
    }
}
