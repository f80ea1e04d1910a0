import {
  ActionIcon,
  Button,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { IconKeyboard, IconMenu2, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SignedIn, Text } from '../../api/types';
import { speak, useLanguage, useSay } from '../../i18n';
import { helpOpen } from './keys';
import { openPalette, Palette } from './palette';
import { WhoAmI } from './WhoAmI';
import classes from './Header.module.css';

interface Props {
  session: SignedIn;
  menuOpen: boolean;
  onMenu: () => void;
}

export function Header({ session, menuOpen, onMenu }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <header className={classes.header}>
      <ActionIcon
        className={classes.menu}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('shell.menu')}
        aria-expanded={menuOpen}
        onClick={onMenu}
      >
        <IconMenu2 size={20} aria-hidden />
      </ActionIcon>
      <Link to="/inbox" className={classes.product}>
        {t('shell.product')}
      </Link>
      <span className={classes.office}>{say(officeOf(session))}</span>
      <Button
        className={classes.search}
        variant="default"
        size="xs"
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={<kbd className={classes.key}>Ctrl K</kbd>}
        onClick={openPalette}
      >
        {t('palette.open')}
      </Button>
      <ActionIcon
        className={classes.searchSmall}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('palette.open')}
        onClick={openPalette}
      >
        <IconSearch size={19} aria-hidden />
      </ActionIcon>
      <LanguageSwitch />
      <SchemeSwitch />
      <ActionIcon
        className={classes.wide}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('keys.title')}
        onClick={() => helpOpen.set(true)}
      >
        <IconKeyboard size={20} aria-hidden />
      </ActionIcon>
      <WhoAmI session={session} />
      <Palette />
    </header>
  );
}

/** The unit that somebody works for stands for the office, which has no other name here. */
function officeOf({ holdings }: SignedIn): Text {
  return holdings[0]?.unitName ?? { vi: '', en: '' };
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <UnstyledButton className={classes.language} lang={other} onClick={() => void speak(other)}>
      {t('shell.speakOther')}
    </UnstyledButton>
  );
}

function SchemeSwitch() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={t(dark ? 'shell.light' : 'shell.dark')}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? <IconSun size={19} aria-hidden /> : <IconMoon size={19} aria-hidden />}
    </ActionIcon>
  );
}
